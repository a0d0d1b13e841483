import { useTranslations } from "next-intl";

type Props = { readonly given: number; readonly owed: number };

/** « 14 sur 18 » after a bar: how far a sheet is filled. */
export function FilledBar({ given, owed }: Props) {
  const t = useTranslations("marks");
  return (
    <span className="tj-filled">
      <span className="tj-filled__track" aria-hidden="true">
        <span
          className="tj-filled__fill"
          style={{ width: `${owed === 0 ? 0 : Math.min(100, (100 * given) / owed)}%` }}
        />
      </span>
      <span className="tj-filled__text">{t.rich("filled", { given, owed, b: (chunks) => <b>{chunks}</b> })}</span>
    </span>
  );
}
