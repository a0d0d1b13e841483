import { useTranslations } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import { Key } from "@/components/ui/key";
import { marks } from "@/lib/domain/cell";

const keys = [
  "arrows",
  "enter",
  "tab",
  "edit",
  "escape",
  "undo",
  "paste",
  "empty",
  "mark",
  "comment",
  "define",
  "next",
] as const;

/** The keys of the grid, and the marks that stand in place of a value. */
export function EntryHelp() {
  const t = useTranslations("entry.help");
  const sign = useTranslations("marks");
  return (
    <>
      <section className="tj-entry__keyboard" aria-labelledby="au-clavier">
        <div className="tj-section__head">
          <h2 id="au-clavier">{t("keyboard")}</h2>
        </div>
        <dl className="tj-entry__keys">
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <Key>{t(`${key}.keys`)}</Key>
              </dt>
              <dd>{t(`${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="marquer">
        <div className="tj-section__head">
          <h2 id="marquer">{t("marks")}</h2>
        </div>
        <dl className="tj-entry__keys">
          {marks.map((mark) => (
            <div key={mark}>
              <dt>
                <EmptyMark mark={mark} />
              </dt>
              <dd>{t(`mark.${mark}`, { text: sign(`${mark}.short`) })}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
