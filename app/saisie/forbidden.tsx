import { NoAccess } from "@/components/sheet/no-access";

export default function SheetForbidden() {
  return <NoAccess screen="sheet" />;
}
