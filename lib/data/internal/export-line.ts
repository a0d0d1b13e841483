import { partsOfSeries, type ObservationFormat } from "@/lib/domain/observation-export";
import { csvText } from "@/lib/shared/csv-line";
import { Prisma } from "./client";

/** What the lines of a series have in common: before what is of one period, and inside it. */
type SeriesPart = { readonly head: string; readonly inside: string };

const csvPart = (series: string): SeriesPart => {
  const { indicator, department, ministry, project } = partsOfSeries(series);
  const parts = [indicator, department, ministry ?? "", project ?? ""].map(csvText);
  return { head: `${csvText(series)};`, inside: `;${parts.join(";")};` };
};
// Its last brace is left out: the rest of the object is the database's.
const jsonPart = (series: string): SeriesPart => ({
  head: `${JSON.stringify({ ...partsOfSeries(series), series }).slice(0, -1)},`,
  inside: "",
});
const validatedAt = Prisma.sql`to_char(o.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const number = (column: Prisma.Sql) => Prisma.sql`coalesce(replace(trim_scale(${column})::text, '.', ','), '')`;

// The rules of lib/shared/csv-line.ts, said in SQL: a test holds that both write the same.
const isFormula = Prisma.sql`o.said ~ '^[=+@\\t\\r-]' and o.said !~ '^[+-]?[0-9]+([.,][0-9]+)?$'`;
const harmless = Prisma.sql`case when ${isFormula} then '''' || o.said else o.said end`;
const comment = Prisma.sql`case when o.said ~ '[";\\r\\n]' then '"' || replace(${harmless}, '"', '""') || '"'
  else coalesce(${harmless}, '') end`;
const csvLine = Prisma.sql`n.head || o.period || ';' || ${number(Prisma.sql`o.value`)} || ';'
  || ${number(Prisma.sql`o.numerator`)} || ';' || ${number(Prisma.sql`o.denominator`)} || ';'
  || coalesce(o.mark::text, '') || ';' || ${comment} || n.inside || o.revision || ';' || ${validatedAt} || E'\\r\\n'`;
const jsonLine = Prisma.sql`n.head || substr((select row_to_json(own)::text from (
  select o.period, trim_scale(o.value) as value, trim_scale(o.numerator) as numerator,
    trim_scale(o.denominator) as denominator, o.mark, o.said as comment, o.revision,
    ${validatedAt} as "validatedAt") own), 2)`;

/** How a line is written in SQL, of an observation `o` with its comment `said` and validation `at`, of a series `n`. */
export const exportLines = {
  csv: { partOf: csvPart, line: csvLine, between: "" },
  json: { partOf: jsonPart, line: jsonLine, between: "," },
} as const satisfies Record<
  ObservationFormat,
  { readonly partOf: (series: string) => SeriesPart; readonly line: Prisma.Sql; readonly between: string }
>;
