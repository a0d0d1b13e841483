import type { ReactNode } from "react";

import { BrowserTexts } from "@/components/shell/browser-texts";

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <BrowserTexts names={["imports.acts", "imports.refusal", "sheet"]}>{children}</BrowserTexts>;
}
