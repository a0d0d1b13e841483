import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

const codes = [
  "cancelled",
  "again",
  "provider",
  "notInvited",
  "identityConflict",
  "siretChanged",
  "suspended",
] as const;

/** Why the sign-in did not lead in. A code that is not ours gives the general sentence: nothing of it is shown. */
export function SignInError({ code }: { readonly code: string }) {
  const t = useTranslations("public.signIn.errors");
  const known = codes.find((one) => one === code) ?? "again";
  return (
    <Notice tone={known === "cancelled" ? "info" : "error"} title={t(`${known}.title`)} role="alert">
      {t(`${known}.body`)}
    </Notice>
  );
}
