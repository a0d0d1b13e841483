import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TextPage } from "@/components/public/text-page";

const sections = ["connexion", "roles", "marques", "statuts", "securite", "contact"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("help.title") };
}

export default function HelpPage() {
  return <TextPage page="help" sections={sections} hasPlaceholders />;
}
