import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";
import { VerifyAnswer, VerifyRefused, verifyRefusals } from "@/components/publication/verify-answer";
import { VerifyForm } from "@/components/publication/verify-form";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/mint";
import { findFileByHash } from "@/lib/data/signing-key";
import { inScope } from "@/lib/data/transaction";
import { lastParam, type AddressParams } from "@/lib/schemas/view";

type Props = { readonly searchParams: Promise<AddressParams> };
const sections = ["fingerprint", "signature", "meaning", "who"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("verification.title") };
}

export default async function VerificationPage({ searchParams }: Props) {
  const params = await searchParams;
  const hash = lastParam(params, "empreinte").toLowerCase().replaceAll(/\s/g, "");
  const asked = lastParam(params, "refus");
  const isHash = /^[0-9a-f]{64}$/.test(hash);
  const known = isHash ? await inScope(visitor, (tx) => findFileByHash(visitor, tx, hash)) : null;
  const refusal = hash !== "" && !isHash ? "badHash" : verifyRefusals.find((one) => one === asked);
  const t = await getTranslations("publication.verify");
  return (
    <TextPage page="verification" sections={sections}>
      <Section title={t("title")} id="fichier">
        <p className="tj-verify__body">{t("body")}</p>
        <VerifyForm />
        {isHash && <VerifyAnswer hash={hash} known={known} />}
        {refusal !== undefined && <VerifyRefused refusal={refusal} />}
      </Section>
    </TextPage>
  );
}
