import { NoFigures } from "@/components/board/no-figures";

export default function ComparisonForbidden() {
  return <NoFigures />;
}
