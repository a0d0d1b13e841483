import { useLocale, useTranslations } from "next-intl";

import { MailPreferenceForm } from "@/components/message/mail-preference-form";
import { StepUpForm } from "@/components/sheet/step-up-form";
import { Button } from "@/components/ui/button";
import { DataLink } from "@/components/ui/data-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Grant } from "@/lib/domain/actor";
import type { MailPreference } from "@/lib/domain/message";
import { langs, toLang } from "@/lib/messages/lang";
import type { AccountAction, TokenState } from "@/lib/schemas/account-refusal";

import { SessionList, type OwnSession } from "./session-list";
import { TokenForm } from "./token-form";
import { TokenList, type OwnToken } from "./token-list";

type Props = {
  readonly person: { readonly name: string; readonly email: string; readonly hasSteppedUp: boolean };
  readonly grants: readonly Grant[];
  /** What departments (`department-CODE`) and ministries are called. */
  readonly names: Readonly<Record<string, string>>;
  readonly sessions: readonly OwnSession[];
  readonly currentSession: string;
  readonly tokens: readonly OwnToken[];
  readonly canReadLog: boolean;
  readonly mailPreference: MailPreference;
  readonly actions: {
    readonly preferMail: AccountAction;
    readonly endSessions: AccountAction;
    readonly revokeToken: AccountAction;
    readonly makeToken: (previous: TokenState, form: FormData) => Promise<TokenState>;
  };
};

/** Who I am here, where I am signed in, and what acts in my name. */
export function Account(props: Props) {
  const t = useTranslations("account");
  const message = useTranslations("message.preference");
  const { person, sessions, currentSession, tokens, mailPreference, actions, canReadLog } = props;
  return (
    <>
      <PageHeading title={t("title")} subtitle={person.name} />
      <div className="tj-columns tj-columns--2">
        <Identity {...props} />
        <Section title={t("stepUp.title")} id="second-facteur">
          <p className="tj-account__text">{t(person.hasSteppedUp ? "stepUp.recent" : "stepUp.needed")}</p>
          {!person.hasSteppedUp && <StepUpForm returnTo="/compte" />}
        </Section>
      </div>
      <Section title={message("title")} id="messages">
        <p className="tj-account__text">{message("intro")}</p>
        <MailPreferenceForm preference={mailPreference} action={actions.preferMail} />
        <p className="tj-acts">
          <DataLink href="/messages">{message("open")}</DataLink>
        </p>
      </Section>
      <Section title={t("sessions.title")}>
        <SessionList sessions={sessions} current={currentSession} action={actions.endSessions} />
      </Section>
      <Section title={t("tokens.title")}>
        <p className="tj-account__text">{t("tokens.intro")}</p>
        <TokenList tokens={tokens} action={actions.revokeToken} />
        <TokenForm action={actions.makeToken} />
      </Section>
      {canReadLog && (
        <p className="tj-acts">
          <DataLink href="/journal">{t("log")}</DataLink>
        </p>
      )}
    </>
  );
}

function Identity({ person, grants, names }: Props) {
  const t = useTranslations("account");
  const role = useTranslations("account.role");
  const shown = grants.map((grant) => {
    const name = role(grant.role);
    if ("department" in grant)
      return t("roleIn", { role: name, scope: names[`department-${grant.department}`] ?? grant.department });
    if ("ministry" in grant) return t("roleIn", { role: name, scope: names[grant.ministry] ?? grant.ministry });
    return name;
  });
  return (
    <Section title={t("identity")} id="identite">
      <DefinitionList
        entries={[
          { term: t("name"), definition: person.name },
          { term: t("email"), definition: person.email },
          { term: t("roles"), definition: shown.length === 0 ? t("noRole") : <Lines lines={shown} /> },
          { term: t("language"), definition: <LanguageChoice /> },
        ]}
      />
    </Section>
  );
}

/** The same choice as in the page's head, which small screens hide. */
function LanguageChoice() {
  const t = useTranslations("shell.language");
  const lang = toLang(useLocale());
  return (
    <form action="/langue" method="post" className="tj-account__languages">
      {langs.map((one) =>
        one === lang ? (
          <strong key={one}>{t(one)}</strong>
        ) : (
          <Button key={one} kind="tertiary" name="langue" value={one} lang={one}>
            {t(one)}
          </Button>
        ),
      )}
    </form>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span key={line} className="tj-account__line">
        {line}
      </span>
    ))}
  </>
);
