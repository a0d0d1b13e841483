import type { ReactNode } from "react";

import { BrowserTexts } from "@/components/shell/browser-texts";

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <BrowserTexts names={["account", "message.preference", "sheet"]}>{children}</BrowserTexts>;
}
