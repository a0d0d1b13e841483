import type { MailPart } from "./render-mail";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text people typed stays text. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const lines = (text: string): string => escaped(text).replaceAll("\n", "<br>");

type Layout = {
  readonly lang: string;
  readonly subject: string;
  readonly intro: string;
  readonly parts: readonly MailPart[];
  readonly foot: readonly string[];
  readonly link: string;
};

/** The same mail as a plain page: nothing is fetched from anywhere when it is opened. */
export function htmlMail({ lang, subject, intro, parts, foot, link }: Layout): string {
  const blocks = parts.map(
    ({ title, body, url }) => `<h2 style="font-size:16px;line-height:24px;margin:24px 0 4px">${lines(title)}</h2>
<p style="margin:0 0 4px">${lines(body)}</p>
<p style="margin:0"><a href="${escaped(url)}">${escaped(link)}</a></p>`,
  );
  return `<!doctype html>
<html lang="${escaped(lang)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;font-size:14px;line-height:20px;max-width:600px">
${intro === "" ? "" : `<p>${lines(intro)}</p>`}
${blocks.join("\n")}
<hr style="margin:24px 0 12px">
${foot.map((line) => `<p style="font-size:12px;margin:0 0 4px">${lines(line)}</p>`).join("\n")}
</body></html>
`;
}
