import type { z } from 'zod';

/** What is asked of a language model. `user` may hold text of web pages: it is fenced and labelled as data by who writes the prompt. */
export interface ModelPrompt {
  /** Names the answer for the provider, e.g. `comment_draft`. */
  name: string;
  system: string;
  user: string;
}

export interface GenerateOptions<T> {
  signal?: AbortSignal;
  /** The most that all calls of this answer may cost, its repair included; needs a known price. */
  maxMicroDollars?: number;
  /** What is wrong with an answer of the right form, told to the model for its one repair; null when nothing is. */
  faultOf?: (value: T) => string | null;
}

/** Tokens as the provider counted them; null where it told none that can be true. */
export interface ModelUsage {
  tokensIn: number | null;
  tokensOut: number | null;
  /** What was counted against the budget for all calls; null: the price is not known. */
  microDollars: number | null;
  /** Calls to the provider, those that failed included. */
  calls: number;
}

export interface Generated<T> {
  value: T;
  /** `openai/gpt-5.4-mini`. */
  model: string;
  usage: ModelUsage;
  /** The first answer did not fit, the second does. */
  repaired: boolean;
}

/** A large language model that answers in a given form. Keys, prices, ceilings and retries are behind it. */
export interface LanguageModel {
  /**
   * An answer that `schema` accepts: validated here, repaired at most once.
   * @throws MODEL_ANSWER_INVALID MODEL_REFUSED MODEL_TOO_LONG MODEL_KEY_REFUSED MODEL_NOT_FOUND MODEL_NOT_CONFIGURED MODEL_PRICE_UNKNOWN BUDGET_EXHAUSTED
   * NETWORK TIMEOUT RATE_LIMITED HTTP_STATUS TOO_LARGE UNSUPPORTED_CONTENT CANCELLED
   */
  generate<T>(schema: z.ZodType<T>, prompt: ModelPrompt, options?: GenerateOptions<T>): Promise<Generated<T>>;
}
