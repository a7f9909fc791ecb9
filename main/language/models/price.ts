// What a call costs, in whole micro-dollars, rounded up: never less than the provider asks.
import type { ProviderKind, TokenPrice } from '@shared/contracts/model';
import type { Bill } from '../../core/ports/spending';
import { listedPrices } from './prices.data';

export interface Tokens {
  input: number;
  /** Of the input, what the provider remembers from before. */
  cached: number;
  output: number;
}

const million = 1_000_000;
const roundedUp = (milionths: number): number => (milionths - (milionths % million)) / million + (milionths % million === 0 ? 0 : 1);

export const costOf = (price: TokenPrice, { input, cached, output }: Tokens): number =>
  roundedUp((input - cached) * price.input + cached * (price.cachedInput ?? price.input) + output * price.output);

/** What a provider adds around a prompt and its schema, at most. */
const frameTokens = 1_000;

/** No tokenizer makes more tokens than a text has bytes. */
export const mostTokens = (sent: string, maxAnswerTokens: number): Tokens => ({ input: Buffer.byteLength(sent, 'utf8') + frameTokens, cached: 0, output: maxAnswerTokens });

const whole = (value: number | undefined): number | null => (value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : null);

/** The tokens that a provider told; null where they can not be true: absent, negative, broken, more than was sent or allowed, or none for an answer. */
export const tokensTold = (told: { input: number | undefined; cached: number | undefined; output: number | undefined }, most: Tokens): Tokens | null => {
  const [input, output] = [whole(told.input), whole(told.output)];
  if (input === null || output === null || input === 0 || input > most.input || output > most.output) return null;
  return { input, output, cached: Math.min(input, whole(told.cached) ?? 0) };
};

/** How a call that was answered is counted. Figures that can not be true cost what was put aside. */
export const billOf = (price: TokenPrice | null, tokens: Tokens | null, most: Tokens): Bill => {
  const told = { tokensIn: tokens?.input ?? null, tokensOut: tokens?.output ?? null };
  if (price === null) return { basis: 'unpriced', microDollars: 0, ...told };
  return tokens ? { basis: 'usage', microDollars: costOf(price, tokens), ...told } : { basis: 'worst_case', microDollars: costOf(price, most), ...told };
};

/** A dated name (`gpt-4o-mini-2024-07-18`, `claude-haiku-4-5-20251001`) costs what its model does. */
const undated = (model: string): string => model.replace(/[-@](?:\d{4}-\d{2}-\d{2}|\d{8})$/, '').replace(/-latest$/, '');

/** null: the list does not have it. */
export const listedPrice = (kind: ProviderKind, model: string): TokenPrice | null => listedPrices[kind]?.[model] ?? listedPrices[kind]?.[undated(model)] ?? null;
