import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";

/** The way to the second factor that an act asks for; it leads back here, where the act waits. */
export function StepUpForm({ returnTo }: { readonly returnTo: string }) {
  const t = useTranslations("sheet.stepUp");
  return (
    <form action="/connexion/proconnect" method="post" className="tj-step-up">
      <input type="hidden" name="niveau" value="fort" />
      <input type="hidden" name="retour" value={returnTo} />
      <Button kind="secondary">{t("button")}</Button>
    </form>
  );
}
