/**
 * What one asks of a claim follows from its kind: a limit may have been lifted, a rule broken, a forecast come true. `when` is looked
 * for in the quoted words themselves. The question stands right beside the quote, so "that" in it means what was quoted.
 */
export interface ClaimKind {
  kind: string;
  /** 0 to 1: how sure the kind is to be what the author means, and how much the answer would tell a reader. */
  strength: number;
  when: RegExp;
  unless?: RegExp;
  /** May be said of the author's own case; the other kinds are general claims in the present tense. */
  personal?: boolean;
  /** May stand anywhere in the quote, not only about the verb. */
  anywhere?: boolean;
  /** `aged`: only for posts old enough for the author to look back. `{bare}` is the claim's subject without its "many". */
  questions: readonly { text: string; aged?: boolean }[];
}
