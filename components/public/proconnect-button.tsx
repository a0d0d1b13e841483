"use client";

import { ProConnectButton as DsfrProConnectButton } from "@codegouvfr/react-dsfr/ProConnectButton";

/** The button submits the form it stands in by itself; without a handler the design system would draw a link. */
const nothingMore = () => undefined;

export function ProConnectButton() {
  return <DsfrProConnectButton onClick={nothingMore} />;
}
