/** What is said when nothing else can be: kept out of the catalogues, which may be what failed to load. */
export const fallbackSentences = {
  fr: {
    title: "Trajectoire est momentanément indisponible",
    body: "L’erreur est enregistrée. Ce que vous aviez enregistré auparavant est intact. Réessayez dans quelques minutes.",
    reference: "Référence à communiquer à l’administrateur\u00A0:",
    home: "Page d’accueil",
  },
  en: {
    title: "Trajectoire is unavailable for the moment",
    body: "The error is recorded. What you had saved before is intact. Try again in a few minutes.",
    reference: "Reference to give to the administrator:",
    home: "Home page",
  },
} as const;
