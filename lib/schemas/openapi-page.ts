import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";

import { apiTexts, operations } from "./openapi";
import { jsonSchemaOf, parametersOf } from "./openapi-shape";
import type { Operation } from "./operation";
import { problemStatus } from "./problem-status";

/** The whole look of the page: the answer's policy allows this text alone, by its hash. */
export const apiPageStyle = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { border-bottom: 1px solid; margin-top: 3rem; }
h3 { margin-top: 2rem; }
code, pre { font-family: ui-monospace, monospace; }
pre { overflow: auto; max-height: 24rem; padding: 0.75rem; border: 1px solid #8888; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; }
th, td { border: 1px solid #8888; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
`;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
const words = (lang: Lang) => (lang === "fr" ? fr.api : en.api);
const details: Record<Lang, Readonly<Record<string, string>>> = { fr: fr.errors.detail, en: en.errors.detail };

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string => `<table>
<caption>${escape(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</tbody></table>`;

const code = (text: string): string => `<code>${escape(text)}</code>`;
const json = (title: string, value: unknown): string =>
  `<details><summary>${escape(title)}</summary><pre tabindex="0">${escape(JSON.stringify(value, null, 2))}</pre></details>`;

function parameterTable({ params, query }: Operation, lang: Lang): string {
  const w = words(lang);
  const rows = [...parametersOf(params, "path"), ...parametersOf(query, "query")].map((parameter) => [
    code(parameter.name),
    code(parameter.in),
    parameter.required ? w.yes : w.no,
    code(JSON.stringify(parameter.schema)),
  ]);
  return rows.length === 0 ? "" : table(w.parameters, [w.parameter, w.place, w.required, w.form], rows);
}

function section(operation: Operation, lang: Lang): string {
  const w = words(lang);
  const { id, method, path, body, upload, answer, status, isPublic } = operation;
  const content = body ?? upload;
  const answered = `${w.answer} ${String(status ?? 200)}`;
  return `<section><h3 id="${id}">${escape(w.operation[id])}</h3>
<p>${code(`${method.toUpperCase()} ${path}`)}${isPublic ? ` – ${escape(w.publicRoute)}` : ""}</p>
${parameterTable(operation, lang)}
${content ? json(`${w.body}${upload ? " (multipart/form-data, file)" : ""}`, jsonSchemaOf(content)) : ""}
${"safeParse" in answer ? json(answered, jsonSchemaOf(answer)) : `<p>${escape(answered)} – ${answer.map(code).join(", ")}</p>`}
</section>`;
}

const refusalTable = (lang: Lang): string => {
  const w = words(lang);
  const rows = Object.entries(problemStatus).map(([name, status]) => [
    String(status),
    code(name),
    escape(details[lang][name] ?? ""),
  ]);
  return table(w.refusals, [w.status, w.code, w.meaning], rows);
};

/** The API document as people read it: one page that needs nothing else, no script, no outside resource. */
export function apiPage(lang: Lang): string {
  const w = words(lang);
  const groups = Object.entries(apiTexts[lang].tag).map(([tag, title]) => ({
    tag,
    title,
    held: operations.filter((operation) => operation.tag === tag),
  }));
  const contents = groups.map(
    ({ title, held }) =>
      `<li>${escape(title)}<ul>${held.map(({ id }) => `<li><a href="#${id}">${escape(w.operation[id])}</a></li>`).join("")}</ul></li>`,
  );
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(w.title)}</title><style>${apiPageStyle}</style></head>
<body><main><h1>${escape(w.title)}</h1><p>${escape(w.introduction)}</p>
<p><a href="/api/v1/openapi.json">${escape(w.machineReadable)}</a></p>
<nav aria-label="${escape(w.contents)}"><h2>${escape(w.contents)}</h2><ul>${contents.join("")}<li><a href="#refusals">${escape(w.refusals)}</a></li></ul></nav>
${groups.map(({ title, held }) => `<h2>${escape(title)}</h2>${held.map((operation) => section(operation, lang)).join("\n")}`).join("\n")}
<h2 id="refusals">${escape(w.refusals)}</h2>${refusalTable(lang)}
</main></body></html>`;
}
