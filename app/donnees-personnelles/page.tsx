import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";

const sections = [
  "controller",
  "purpose",
  "data",
  "retention",
  "recipients",
  "rights",
  "protection",
  "cookies",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("privacy.title") };
}

export default function PrivacyPage() {
  return <TextPage page="privacy" sections={sections} hasPlaceholders />;
}
