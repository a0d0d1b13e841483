/** An answer kept in memory, with the change it was made after. */
type Kept = { readonly stamp: number; readonly answer: Promise<unknown> };

/**
 * Keeps the last answers to questions, each for as long as nothing has changed: an answer made after a later change
 * than the one asked for stands too. Those who ask the same thing at once share one answer; what fails is not kept, and
 * nothing is without a stamp.
 */
export function answerKeeper(limit: number) {
  const kept = new Map<string, Kept>();
  return function keep<T>(stamp: number | undefined, question: string, answer: () => Promise<T>): Promise<T> {
    if (stamp === undefined) return answer();
    const known = kept.get(question);
    kept.delete(question);
    if (known !== undefined && known.stamp >= stamp) {
      kept.set(question, known);
      return known.answer as Promise<T>;
    }
    const made = answer();
    kept.set(question, { stamp, answer: made });
    made.catch(() => kept.delete(question));
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
