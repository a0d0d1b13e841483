import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";

import { sheetStateWord, type SheetView } from "./sheet-desk-view";

const tones = {
  notStarted: "error",
  draft: "neutral",
  returned: "warning",
  submitted: "info",
  validated: "success",
} as const;

/** Where a sheet stands, in a word. */
export function SheetState({ sheet }: { readonly sheet: Pick<SheetView, "state" | "given"> }) {
  const t = useTranslations("sheet.state");
  const word = sheetStateWord(sheet);
  return <Tag tone={tones[word]}>{t(word)}</Tag>;
}
