import { NoAccess } from "@/components/sheet/no-access";

export default function ReviewForbidden() {
  return <NoAccess screen="review" />;
}
