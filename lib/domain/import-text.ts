import { type Fault } from "./result";

type TextFault = Pick<Fault, "code" | "params">;

const longestComment = 4000;
const longestLink = 2000;
const isClean = (text: string): boolean => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text);

/** What keeps a text from being a comment. */
export function commentFault(text: string): TextFault | null {
  if (text.length > longestComment) return { code: "tooLong", params: { max: longestComment } };
  return isClean(text) ? null : { code: "badText" };
}

/** What keeps a text from being a link that people follow. */
export const evidenceFault = (text: string): TextFault | null =>
  text.length <= longestLink && /^https?:\/\/\S+$/u.test(text) && isClean(text) ? null : { code: "badUrl" };
