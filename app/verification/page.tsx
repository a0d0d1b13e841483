import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";

const sections = ["fingerprint", "meaning", "who"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("verification.title") };
}

export default function VerificationPage() {
  return <TextPage page="verification" sections={sections} />;
}
