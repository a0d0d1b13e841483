export const footerLinks = [
  { key: "accessibility", href: "/accessibilite" },
  { key: "legal", href: "/mentions-legales" },
  { key: "privacy", href: "/donnees-personnelles" },
  { key: "terms", href: "/cgu" },
  { key: "map", href: "/plan-du-site" },
  { key: "help", href: "/aide" },
  { key: "verify", href: "/verification" },
  { key: "openData", href: "/donnees-ouvertes" },
] as const;
