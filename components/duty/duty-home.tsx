import { useTranslations } from "next-intl";

import { WelcomeBox } from "@/components/public/welcome-box";
import type { ShellPerson } from "@/components/shell/shell-person";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Duty, DutyFacts } from "@/lib/domain/duty";

import { DutyList } from "./duty-list";

type Props = { readonly person: ShellPerson; readonly duties: readonly Duty[]; readonly next: DutyFacts["next"] };

/** The home page of who is signed in: what is awaited of them, then where they may go. */
export function DutyHome({ person, duties, next }: Props) {
  const t = useTranslations("duty");
  return (
    <div className="tj-duty-home">
      <section aria-label={t("title")}>
        <PageHeading title={t("title")} />
        <DutyList duties={duties} next={next} roles={person.roles} />
      </section>
      <WelcomeBox person={person}>
        <p>
          {t("messages", { count: person.unread })} <TextLink href="/messages">{t("seeMessages")}</TextLink>
        </p>
      </WelcomeBox>
    </div>
  );
}
