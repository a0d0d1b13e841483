import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { ProConnectButton } from "./proconnect-button";
import { richTags } from "./rich-tags";

type Props = {
  readonly isDemo: boolean;
  readonly hasStateBrand: boolean;
  /** The path to come back to. */
  readonly returnTo?: string;
  readonly titleAs?: "h1" | "h2";
};

/** Signing in is a form: it changes a state, so it is never a link. */
export function SignInBox({ isDemo, hasStateBrand, returnTo = "/", titleAs: Title = "h2" }: Props) {
  const t = useTranslations("public.signIn");
  return (
    <section className="tj-sign-in" aria-labelledby="sign-in">
      <Title id="sign-in">{t("title")}</Title>
      <p>{t("intro")}</p>
      <form action="/connexion/proconnect" method="post">
        <input type="hidden" name="retour" value={returnTo} />
        {hasStateBrand ? <ProConnectButton /> : <Button size="medium">{t("button")}</Button>}
      </form>
      {isDemo && <Notice title={t("demoTitle")}>{t("demo")}</Notice>}
      <p className="tj-small tj-mute">{t.rich("noInvitation", richTags)}</p>
    </section>
  );
}
