import { NoFigures } from "@/components/board/no-figures";

export default function BoardForbidden() {
  return <NoFigures />;
}
