import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

import type { SaveFormState } from "./save-form";

/** What a form sent without JavaScript came to. */
export function SavedNotice({ saved }: { readonly saved: SaveFormState }) {
  const t = useTranslations("entry");
  if (saved.status === "idle") return null;
  if (saved.status === "refused") {
    const code = `refusal.${saved.error}`;
    return <Notice tone="error">{t(t.has(code) ? code : "refusal.other")}</Notice>;
  }
  const refused = Object.keys(saved.drafts).length;
  return (
    <Notice tone={refused > 0 ? "warning" : "success"}>{t("formSaved", { recorded: saved.recorded, refused })}</Notice>
  );
}
