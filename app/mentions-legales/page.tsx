import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";

const sections = ["publisher", "director", "host", "reuse", "security"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("legal.title") };
}

export default function LegalPage() {
  return <TextPage page="legal" sections={sections} hasPlaceholders />;
}
