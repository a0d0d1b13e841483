import { z } from "zod";

import { readText } from "./text";

// A code of punctuation alone would be an empty part of a series id (-) or a step in a path (..).
const shape = /^(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,64}$/;
const pattern = shape.source;
const readCode = (text: string): string | null => (shape.test(text) ? text : null);

/** The code of a department, ministry or indicator, or the slug of a roadmap or project. */
export const codeSchema = readText(readCode, "badCode").meta({ pattern, maxLength: 64 });

/** A code in a path: one that cannot exist is an absent object, 404. */
export const pathCodeSchema = readText(readCode, "notFound").meta({ pattern, maxLength: 64 });

/** Codes in a query string, separated by commas; repeated ones count once. */
export const codeListSchema = readText((text) => {
  const codes = text.split(",");
  return codes.length <= 200 && codes.every((code) => shape.test(code)) ? [...new Set(codes)] : null;
}, "badCode").meta({ description: "One code, or several separated by commas.", examples: ["RH,ISN"] });

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const readId = (text: string): string | null => (uuid.test(text) ? text.toLowerCase() : null);

/** An id in a path: one that cannot exist is an absent object, 404. */
export const pathIdSchema = readText(readId, "notFound").meta({ format: "uuid" });

const emptyPart = "-";
const readSeriesId = (text: string): string | null => {
  const [indicator = "", department = "", ministry = emptyPart, project = emptyPart, ...rest] = text.split("/");
  const isCode = (part: string): boolean => shape.test(part);
  const isPart = (part: string): boolean => part === emptyPart || isCode(part);
  if (rest.length > 0 || !isCode(indicator) || !isCode(department)) return null;
  if (!isPart(ministry) || !isPart(project)) return null;
  return [indicator, department, ...(project !== emptyPart ? [ministry, project] : [ministry].filter(isCode))].join(
    "/",
  );
};

/** `INDICATOR/DEPARTMENT[/MINISTRY[/PROJECT]]`, read into its only spelling: no empty parts at the end. */
export const seriesIdSchema = readText(readSeriesId, "badSeriesId").meta({
  description: "INDICATOR/DEPARTMENT[/MINISTRY[/PROJECT]], an empty part being “-”.",
  examples: ["RH-POSTES/RH/MJ"],
});

/** A series that the body refers to. One that cannot exist is an unknown one (422), as everybody else's is. */
export const seriesRefSchema = z
  .string()
  .max(300)
  .transform((text) => readSeriesId(text) ?? text)
  .meta({ description: "Id of a series.", examples: ["RH-POSTES/RH/MJ"] });
