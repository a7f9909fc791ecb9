import type { ProviderKind, TokenPrice } from '@shared/contracts/model';

/** The day on which these prices were read. */
export const pricesAsOf = '2026-11-26';

/**
 * Sources, per million tokens in US dollars, standard tier, prompts of the size that a blog post has:
 * OpenAI https://developers.openai.com/api/docs/pricing (the older models as last listed there),
 * Anthropic https://platform.claude.com/docs/en/about-claude/pricing,
 * Google https://ai.google.dev/gemini-api/docs/pricing; Vertex AI charges the same for these.
 * Models whose price changes with the date or the day are left out: the person enters it.
 */
type Dollars = Readonly<Record<string, readonly [input: number, output: number, cachedInput?: number]>>;
const gemini: Dollars = {
  'gemini-3.5-flash': [1.5, 9], 'gemini-3.5-flash-lite': [0.3, 2.5], 'gemini-2.5-pro': [1.25, 10, 0.125], 'gemini-2.5-flash': [0.3, 2.5, 0.03], 'gemini-2.5-flash-lite': [0.1, 0.4, 0.01],
};
const dollars: Partial<Record<ProviderKind, Dollars>> = {
  openai: {
    'gpt-5.5': [5, 30, 0.5], 'gpt-5.4': [2.5, 15, 0.25], 'gpt-5.4-mini': [0.75, 4.5, 0.075], 'gpt-5.4-nano': [0.2, 1.25, 0.02],
    'gpt-5': [1.25, 10, 0.125], 'gpt-5-mini': [0.25, 2, 0.025], 'gpt-5-nano': [0.05, 0.4, 0.005],
    'gpt-4.1': [2, 8, 0.5], 'gpt-4.1-mini': [0.4, 1.6, 0.1], 'gpt-4.1-nano': [0.1, 0.4, 0.025], 'gpt-4o': [2.5, 10, 1.25], 'gpt-4o-mini': [0.15, 0.6, 0.075],
  },
  anthropic: {
    'claude-opus-5-5': [4, 20, 0.2], 'claude-sonnet-5-5': [2, 10, 0.1], 'claude-opus-5': [5, 25, 0.5], 'claude-sonnet-5': [2, 10, 0.2],
    'claude-opus-4-5': [5, 25, 0.5], 'claude-sonnet-4-5': [3, 15, 0.3], 'claude-haiku-4-5': [1, 5, 0.1],
  },
  gemini, vertex: gemini,
};

const micro = (amount: number): number => Math.round(amount * 1_000_000);

/** Micro-dollars for a million tokens, by kind of provider and model. */
export const listedPrices: Partial<Record<ProviderKind, Readonly<Record<string, TokenPrice>>>> = Object.fromEntries(
  Object.entries(dollars).map(([kind, models]) => [kind, Object.fromEntries(Object.entries(models).map(([model, [input, output, cachedInput]]) => [model, { input: micro(input), output: micro(output), ...(cachedInput === undefined ? {} : { cachedInput: micro(cachedInput) }) }]))]),
);
