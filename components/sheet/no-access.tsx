import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";

/** A screen that none of one's roles opens: whom to ask, and the way out. */
export function NoAccess({ screen }: { readonly screen: "sheet" | "review" | "campaign" | "imports" }) {
  const t = useTranslations("sheet.noAccess");
  return (
    <>
      <PageHeading title={t("title")} subtitle={t("code")} />
      <EmptyState
        action={
          <LinkButton href="/" kind="secondary">
            {t("home")}
          </LinkButton>
        }
      >
        {t(screen)}
      </EmptyState>
    </>
  );
}
