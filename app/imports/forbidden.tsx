import { NoAccess } from "@/components/sheet/no-access";

export default function ImportsForbidden() {
  return <NoAccess screen="imports" />;
}
