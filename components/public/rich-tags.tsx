import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";

type Chunks = ReactNode;
function to(href: string) {
  return function PageLink(chunks: Chunks) {
    return <TextLink href={href}>{chunks}</TextLink>;
  };
}
function away(href: string) {
  return function OutsideLink(chunks: Chunks) {
    return (
      <a href={href} rel="noopener">
        {chunks}
      </a>
    );
  };
}

/** The tags a text of the public pages may hold: a few of HTML, what is left to fill in, and links by destination. */
export const richTags = {
  p: (chunks: Chunks) => <p>{chunks}</p>,
  ul: (chunks: Chunks) => <ul>{chunks}</ul>,
  li: (chunks: Chunks) => <li>{chunks}</li>,
  b: (chunks: Chunks) => <strong>{chunks}</strong>,
  code: (chunks: Chunks) => <code>{chunks}</code>,
  todo: (chunks: Chunks) => <mark className="tj-placeholder">{chunks}</mark>,
  help: to("/aide"),
  signInHelp: to("/aide#connexion"),
  verify: to("/verification"),
  cnil: away("https://www.cnil.fr/fr/plaintes"),
  defender: away("https://formulaire.defenseurdesdroits.fr/"),
  delegate: away("https://www.defenseurdesdroits.fr/saisir/delegues"),
  licence: away("https://github.com/etalab/licence-ouverte/blob/master/LO.md"),
  rgaa: away("https://accessibilite.numerique.gouv.fr/"),
};
