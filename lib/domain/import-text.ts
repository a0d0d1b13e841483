import { type Fault } from "./result";
import { isReadable, longestComment } from "./typed-comment";

type TextFault = Pick<Fault, "code" | "params">;

const longestLink = 2000;

/** What keeps a text from being a comment. */
export function commentFault(text: string): TextFault | null {
  if (text.length > longestComment) return { code: "tooLong", params: { max: longestComment } };
  return isReadable(text) ? null : { code: "badText" };
}

/** What keeps a text from being a link that people follow. */
export const evidenceFault = (text: string): TextFault | null =>
  text.length <= longestLink && /^https?:\/\/\S+$/u.test(text) && isReadable(text) ? null : { code: "badUrl" };
