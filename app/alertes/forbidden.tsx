import { NoFigures } from "@/components/board/no-figures";

export default function AlertsForbidden() {
  return <NoFigures />;
}
