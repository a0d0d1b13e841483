import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";
import { env } from "@/lib/shared/env";

const sections = ["state", "tests", "content", "making", "contact", "remedies"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("accessibility.title") };
}

export default function AccessibilityPage() {
  return <TextPage page="accessibility" sections={sections} values={{ address: env().APP_URL }} hasPlaceholders />;
}
