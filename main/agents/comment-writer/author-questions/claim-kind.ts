/**
 * What one asks of a claim follows from its kind: a hope may have come true, a move may have been regretted. `when` is looked for in
 * the quoted words themselves. The question stands right beside the quote, so "that" in it means what was quoted.
 */
export interface ClaimKind {
  kind: string;
  /** 0 to 1: how sure the kind is to be what the author means, and how much the answer would tell a reader. */
  strength: number;
  when: RegExp;
  unless?: RegExp;
  /** May stand anywhere in the quote, not only about the verb. */
  anywhere?: boolean;
  /** May speak of files, classes and the like, which elsewhere tell a mere step. */
  technical?: boolean;
  /** All look back: they are for posts old enough for the author to do so. */
  questions: readonly string[];
}
