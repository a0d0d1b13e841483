import { useTranslations } from "next-intl";

import { WelcomeBox } from "@/components/public/welcome-box";
import type { ShellPerson } from "@/components/shell/shell-person";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Duty, DutyFacts } from "@/lib/domain/duty";

import { DutyList } from "./duty-list";

type Props = { readonly person: ShellPerson; readonly duties: readonly Duty[]; readonly next: DutyFacts["next"] };

/** The home page of who is signed in: what is awaited of them, then where they may go. */
export function DutyHome({ person, duties, next }: Props) {
  const t = useTranslations("duty");
  const named = useTranslations("shell");
  return (
    <>
      <PageHeading title={named("service")} subtitle={named("tagline")} />
      <div className="tj-hero">
        <Section title={t("title")} id="ce-que-je-dois">
          <DutyList duties={duties} next={next} roles={person.roles} />
        </Section>
        <WelcomeBox person={person}>
          <p>
            {t("messages", { count: person.unread })} <TextLink href="/messages">{t("seeMessages")}</TextLink>
          </p>
        </WelcomeBox>
      </div>
    </>
  );
}
