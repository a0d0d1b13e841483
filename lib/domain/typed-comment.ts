import { type Fault } from "./result";

export type CommentFault = Fault & { readonly code: "commentTooLong" | "controlCharacters" };

/** In characters. */
export const longestComment = 4000;

/**
 * Whether people can read all of a text, as it is: U+0000, lone surrogates and control characters have no place in one,
 * nor have embeddings and overrides of direction, which show another text than the one that is there.
 */
export const isReadable = (text: string): boolean =>
  !/\p{Cs}|(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(text);

/** What keeps a comment from being recorded. */
export function commentFaults(comment: string): readonly CommentFault[] {
  if (comment.length > longestComment) {
    return [{ path: "comment", code: "commentTooLong", params: { length: comment.length, longest: longestComment } }];
  }
  return isReadable(comment) ? [] : [{ path: "comment", code: "controlCharacters" }];
}
