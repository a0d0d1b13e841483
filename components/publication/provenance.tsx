import { useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { Hash } from "@/components/ui/hash";
import { Section } from "@/components/ui/section";
import type { ShelvedPublication } from "@/lib/domain/publication-shelf";

import { manifestHref } from "./shelf-address";

/** What a publication was made from, and who can be sure of it. */
export function Provenance({ publication }: { readonly publication: ShelvedPublication }) {
  const t = useTranslations("publication.provenance");
  const { number, snapshotSha256, auditHead, keyId } = publication;
  return (
    <Section title={t("title", { number })} id="provenance">
      <dl className="tj-provenance">
        <dt>{t("snapshot")}</dt>
        <dd>
          <Hash value={snapshotSha256} isWhole />
        </dd>
        <dt>{t("audit")}</dt>
        <dd>
          <Hash value={auditHead} isWhole />
        </dd>
        <dt>{t("signature")}</dt>
        <dd>
          {t("key", { key: keyId })}{" "}
          <span className="tj-file-line">
            <DataLink href="/.well-known/trajectoire-signing-key" isFile>
              {t("publicKey")}
            </DataLink>
            <DataLink href={manifestHref(publication)} isFile>
              {t("manifest")}
            </DataLink>
          </span>
        </dd>
      </dl>
    </Section>
  );
}
