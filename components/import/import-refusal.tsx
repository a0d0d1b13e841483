import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

/** Why a file, or what was asked of one, was refused as a whole. */
export function ImportRefusal({ code, row = 0 }: { readonly code: string | null; readonly row?: number }) {
  const own = useTranslations("imports.refusal");
  const common = useTranslations("errors.detail");
  if (code === null) return null;
  const isOwn = own.has(code as "badMapping");
  if (!isOwn && !common.has(code as "notFound")) return null;
  return (
    <Notice tone="error" role="alert">
      {isOwn ? own(code as "badMapping", { row }) : common(code as "notFound")}
    </Notice>
  );
}
