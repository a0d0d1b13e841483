"use client";

import { useTranslations } from "next-intl";

import { ActForm } from "@/components/account/act-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { mailCadences, mailFamilies, type MailPreference } from "@/lib/domain/message";
import { langs } from "@/lib/messages/lang";
import type { AccountAction } from "@/lib/schemas/account-refusal";

type Props = { readonly preference: MailPreference; readonly action: AccountAction };

/** Which messages come by mail too, when, and in which language. */
export function MailPreferenceForm({ preference, action }: Props) {
  const t = useTranslations("message.preference");
  const named = useTranslations("shell.language");
  const cadences = mailCadences.map((value) => ({ value, label: t(`cadence.${value}`) }));
  return (
    <ActForm action={action} done={t("saved")} returnTo="/compte#messages" className="tj-user-form">
      <div className="tj-user-form__row">
        {mailFamilies.map((family) => (
          <Select
            key={family}
            name={family}
            label={t(`family.${family}`)}
            options={cadences}
            defaultValue={preference[family]}
          />
        ))}
        <Select
          name="lang"
          label={t("lang")}
          options={langs.map((value) => ({ value, label: named(value) }))}
          defaultValue={preference.lang}
        />
      </div>
      <div>
        <Button>{t("save")}</Button>
      </div>
    </ActForm>
  );
}
