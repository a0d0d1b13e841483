import { useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";

/** Before the first roadmap is recorded. */
export function NoRoadmap({ title }: { readonly title: string }) {
  const t = useTranslations("board.noRoadmap");
  return (
    <>
      <PageHeading title={title} />
      <EmptyState>{t("body")}</EmptyState>
    </>
  );
}
