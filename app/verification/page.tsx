import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";
import { VerifyAnswer, VerifyOutcome, VerifyRefused, verifyRefusals } from "@/components/publication/verify-answer";
import { CodeAnswer, CodeForm } from "@/components/publication/verify-code";
import { VerifyForm } from "@/components/publication/verify-form";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/mint";
import { readReportCode, shownReportCode } from "@/lib/domain/report-code";
import { lastParam, type AddressParams } from "@/lib/schemas/view";
import { verifyCode, verifyFile } from "@/lib/use-cases/publication/verify-file";

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
  const found = isHash ? await verifyFile(visitor, hash) : null;
  const typed = lastParam(params, "code").slice(0, 40);
  const code = readReportCode(typed);
  const coded = code === null ? null : await verifyCode(visitor, code);
  const refusal = hash !== "" && !isHash ? "badHash" : verifyRefusals.find((one) => one === asked);
  // Each answer stands under what was asked.
  const isOfFile = found !== null || refusal !== undefined;
  const t = await getTranslations("publication.verify");
  return (
    <TextPage page="verification" sections={sections}>
      <Section title={t("title")} id="fichier">
        <p className="tj-verify__body">{t("body")}</p>
        <VerifyForm />
        {isOfFile && (
          <VerifyOutcome>
            {found !== null && <VerifyAnswer hash={hash} found={found} />}
            {refusal !== undefined && <VerifyRefused refusal={refusal} />}
          </VerifyOutcome>
        )}
        <CodeForm code={typed} />
        {!isOfFile && typed !== "" && (
          <VerifyOutcome>
            {code !== null && coded !== null && <CodeAnswer code={shownReportCode(code)} found={coded} />}
            {code === null && <VerifyRefused refusal="badCode" />}
          </VerifyOutcome>
        )}
      </Section>
    </TextPage>
  );
}
