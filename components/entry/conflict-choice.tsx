"use client";

import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/messages/format";

import { textsOf } from "./cell-texts";
import type { CellTexts } from "./desk-state";
import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";

const written = ({ figure, denominator }: CellTexts): string =>
  denominator === "" ? figure : `${figure}\u00A0/\u00A0${denominator}`;

/** Two people wrote in one cell: both values, whose they are, and one button each. The other stays in the history. */
export function ConflictChoice({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry.conflict");
  const { writing, keepTheirs, putMine, userName } = useEntry();
  const { standing, texts, key, draft, section } = judged;
  const theirs = written(textsOf(standing, section.decimals, writing));
  const author = standing.author === userName ? t("youElsewhere") : (standing.author ?? t("somebody"));
  const at = standing.at === null ? "" : formatTime(standing.at, writing.lang);
  const since = draft === null ? "" : formatTime(new Date(draft.since), writing.lang);
  const [theirName, myName] = [
    theirs === "" ? t("nothing") : theirs,
    written(texts) === "" ? t("nothing") : written(texts),
  ];
  return (
    <div className={`${fr.cx("fr-icon-team-fill")} tj-notice tj-notice--info`} role="alert">
      <div className="tj-notice__text">
        <strong>{t("title")}</strong> {t("text", { author })}
        <div className="tj-entry__choice">
          <Choice
            value={theirName}
            note={t("theirs", { author, time: at })}
            label={t("keep", { value: theirName })}
            onChoose={() => keepTheirs(key)}
          />
          <Choice
            value={myName}
            note={t("mine", { time: since })}
            label={t("put", { value: myName })}
            onChoose={() => putMine(key, standing.revision)}
          />
        </div>
      </div>
    </div>
  );
}

type ChoiceProps = {
  readonly value: string;
  readonly note: string;
  readonly label: string;
  readonly onChoose: () => void;
};

function Choice({ value, note, label, onChoose }: ChoiceProps) {
  return (
    <div>
      <span>
        <b className="tj-entry__chosen">{value}</b>
        <br />
        <span className="tj-small tj-mute">{note}</span>
      </span>
      <Button type="button" kind="secondary" onClick={onChoose}>
        {label}
      </Button>
    </div>
  );
}
