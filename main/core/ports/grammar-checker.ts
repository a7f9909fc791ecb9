/** A slip in a text, with where it stands (UTF-16 units) and what would mend it. */
export interface GrammarSlip {
  start: number;
  end: number;
  message: string;
  /** As the checker names it: Spelling, Grammar, Agreement, Repetition ... */
  kind: string;
  replacements: string[];
}

/** Grammar and spelling of short English texts: advice, never a verdict. */
export interface GrammarChecker {
  /** @throws CANCELLED TIMEOUT (it took longer than its limit) INTERNAL */
  check(text: string, options?: { signal?: AbortSignal }): Promise<GrammarSlip[]>;
  close(): Promise<void>;
}
