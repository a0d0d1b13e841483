import { useTranslations } from "next-intl";

import { WelcomeBox } from "@/components/public/welcome-box";
import type { ShellPerson } from "@/components/shell/shell-person";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Duty } from "@/lib/domain/duty";

import { DutyList, type Coming } from "./duty-list";

type Props = { readonly person: ShellPerson; readonly duties: readonly Duty[]; readonly coming: Coming };

/** The home page of who is signed in: what is awaited of them, then where they may go. */
export function DutyHome({ person, duties, coming }: Props) {
  const t = useTranslations("duty");
  return (
    <div className="tj-duty-home">
      <section aria-label={t("title")}>
        <PageHeading title={t("title")} />
        <DutyList duties={duties} coming={coming} roles={person.roles} />
      </section>
      <WelcomeBox person={person}>
        <p>
          {t("messages", { count: person.unread })} <TextLink href="/messages">{t("seeMessages")}</TextLink>
        </p>
      </WelcomeBox>
    </div>
  );
}
