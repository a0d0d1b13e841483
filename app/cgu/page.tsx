import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";

const sections = ["purpose", "access", "duties", "traces", "availability", "changes"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("terms.title") };
}

export default function TermsPage() {
  return <TextPage page="terms" sections={sections} hasPlaceholders />;
}
