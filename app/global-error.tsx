"use client";

import { fallbackSentences } from "@/lib/messages/fallback";

type Props = { readonly error: Error & { readonly digest?: string } };

/** When the frame of the pages itself fails: nothing of it can be used here, so it speaks both languages, unadorned. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="fr">
      <body>
        <title>{fallbackSentences.fr.title}</title>
        <main>
          {(["fr", "en"] as const).map((lang) => (
            <section key={lang} lang={lang}>
              <h1>{fallbackSentences[lang].title}</h1>
              <p>{fallbackSentences[lang].body}</p>
              {error.digest !== undefined && (
                <p>
                  {fallbackSentences[lang].reference} {error.digest}
                </p>
              )}
              <form action="/">
                <button>{fallbackSentences[lang].home}</button>
              </form>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
