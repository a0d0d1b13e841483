import { type Fault } from "./result";

export type CommentFault = Fault & { readonly code: "commentTooLong" | "controlCharacters" };

/** In characters. */
export const longestComment = 4000;

/** Whether people can read all of a text: U+0000, lone surrogates and control characters have no place in one. */
export const isReadable = (text: string): boolean => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(text);

/** What keeps a comment from being recorded. */
export function commentFaults(comment: string): readonly CommentFault[] {
  if (comment.length > longestComment) {
    return [{ path: "comment", code: "commentTooLong", params: { length: comment.length, longest: longestComment } }];
  }
  return isReadable(comment) ? [] : [{ path: "comment", code: "controlCharacters" }];
}
