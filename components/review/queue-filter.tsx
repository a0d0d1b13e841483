import { useTranslations } from "next-intl";

import { TextLink } from "@/components/ui/text-link";
import { queueLists } from "@/lib/schemas/collection-address";

import { reviewHref, type ReviewView } from "./review-view";

/** The parts of the queue with how much each holds; the one that is shown stands in the address, with its sheet. */
export function QueueFilter({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review.filter");
  const { counts, address, desk } = view;
  const shown = [null, ...queueLists.filter((name) => name === address.list || counts[name] > 0)];
  const bare = { desk, address: { ...address, department: null } };
  return (
    <nav className="tj-tabs tj-queue-filter" aria-label={t("label")}>
      {shown.map((name) => (
        <TextLink
          key={name ?? "all"}
          href={reviewHref(view, null, name)}
          aria-current={name === address.list ? "page" : undefined}
        >
          {t(name ?? "all", { count: counts[name ?? "all"] })}
        </TextLink>
      ))}
      {address.department !== null && (
        <TextLink href={reviewHref(bare)}>{t("allSheets", { department: address.department })}</TextLink>
      )}
    </nav>
  );
}
