"use client";

import { DsfrProviderBase, StartDsfrOnHydration, type DsfrProviderProps } from "@codegouvfr/react-dsfr/next-app-router";

import { TextLink } from "@/components/ui/text-link";

import { defaultColorScheme } from "./color-scheme";
import { KeptScheme } from "./kept-scheme";

/** The State design system in the browser; its scripts start once the page is hydrated, or they would alter it before. */
export function DsfrProvider({ children, ...props }: DsfrProviderProps) {
  return (
    <DsfrProviderBase {...props} Link={TextLink} defaultColorScheme={defaultColorScheme}>
      <KeptScheme />
      <StartDsfrOnHydration />
      {children}
    </DsfrProviderBase>
  );
}
