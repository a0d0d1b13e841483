import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What an event says besides, by the names it was recorded under: nothing is left out or told otherwise. */
export function EventDetail({ detail }: { readonly detail: Readonly<Record<string, unknown>> }) {
  const t = useTranslations("audit");
  const entries = Object.entries(detail);
  if (entries.length === 0) return null;
  return (
    <Disclosure summary={t("detail")}>
      <dl className="tj-log__detail">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
