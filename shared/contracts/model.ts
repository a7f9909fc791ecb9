// Language models: who provides them, what they cost, and how an agent is set to them.
import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';

export const providerKinds = ['openai', 'anthropic', 'gemini', 'vertex', 'openai_compatible', 'ollama'] as const;
export const providerKindSchema = z.enum(providerKinds);
export type ProviderKind = z.infer<typeof providerKindSchema>;

/** Where each kind is reached when no other address is typed in; the others always need one. */
export const publicModelAddress: Record<ProviderKind, string> = {
  openai: 'https://api.openai.com/v1', anthropic: 'https://api.anthropic.com/v1', gemini: 'https://generativelanguage.googleapis.com/v1beta', vertex: '', openai_compatible: '', ollama: 'http://127.0.0.1:11434/api',
};

/** Kinds that can not be asked without a key. */
export const kindsWithKey: readonly ProviderKind[] = ['openai', 'anthropic', 'gemini', 'vertex'];

/** Micro-dollars for a million tokens. */
export const tokenPriceSchema = z.object({
  input: z.number().int().min(0).max(10_000_000_000), output: z.number().int().min(0).max(10_000_000_000),
  /** Input that the provider remembers from before. */ cachedInput: z.number().int().min(0).max(10_000_000_000).optional(),
});
export type TokenPrice = z.infer<typeof tokenPriceSchema>;

/** Where a price comes from: the app's own dated list, the person, or nothing to pay since the server is the person's own. */
export const priceSources = ['list', 'person', 'own_server'] as const;
export const modelPriceDto = z.object({ price: tokenPriceSchema, source: z.enum(priceSources), /** The day of the list, or when the person entered it. */ asOf: z.string().nullable() });
export type ModelPriceDto = z.infer<typeof modelPriceDto>;

export const modelNameSchema = z.string().trim().min(1).max(200).regex(/^[\w./:@+-]+$/, { error: 'A model is named by letters, digits and . / : @ + - _' });

/** A model of a provider. */
export const modelRefSchema = z.object({ providerId: idSchema, model: modelNameSchema });
export type ModelRef = z.infer<typeof modelRefSchema>;

/** What becomes of a task whose models all failed. */
export const onModelFailure = ['built_in', 'fail'] as const;

/** How an agent uses language models. */
export const agentEngineSchema = z.strictObject({
  /** In the order they are tried; none: the built-in engine. */
  models: z.array(modelRefSchema).max(4, { error: 'At most 4 models are tried.' }),
  /** Hundredths: 70 is 0.7. */
  temperature: z.number().int().min(0).max(200),
  /** The most tokens of one answer. */
  maxAnswerTokens: z.number().int().min(500).max(16_000),
  /** The most that one comment may cost, its repairs included; null: as the budget says. */
  maxMicroDollars: z.number().int().min(1).nullable(),
  onFailure: z.enum(onModelFailure),
});
export type AgentEngine = z.output<typeof agentEngineSchema>;
export const builtInEngine: AgentEngine = { models: [], temperature: 70, maxAnswerTokens: 4_000, maxMicroDollars: null, onFailure: 'built_in' };
/** What is read is copied, so nothing is left to chance. */
export const builtInReader: AgentEngine = { ...builtInEngine, temperature: 0 };

const typedAddress = z.url({ protocol: /^https?$/, error: 'Give an address that begins with http:// or https://.' }).max(500);
const place = z.string().trim().max(100).regex(/^[\w-]*$/, { error: 'Letters, digits and - only.' });
/** Whose key is entered is tested before anything is kept. */
export const providerInput = z.object({
  kind: providerKindSchema, name: z.string().trim().min(1).max(80),
  /** Empty: the provider's public address. */
  baseUrl: z.union([z.literal(''), typedAddress]).default(''),
  /** Vertex AI only. */
  project: place.default(''), location: place.default(''),
  key: z.string().trim().max(10_000).default(''),
  /** What the test asks; also the model that is offered first. */
  model: modelNameSchema,
  /** Of that model, where the app's list does not have it. */
  price: tokenPriceSchema.optional(),
});
export const providerKeyInput = z.object({ id: idSchema, key: z.string().trim().min(1).max(10_000), model: modelNameSchema });
export const providerPriceInput = z.object({ ...modelRefSchema.shape, /** null: the person's price is forgotten. */ price: tokenPriceSchema.nullable() });

export const modelTestResult = z.object({ ok: z.boolean(), code: z.string().nullable(), message: z.string(), milliseconds: z.number().int(), microDollars: z.number().int().nullable() });
export type ModelTestResult = z.infer<typeof modelTestResult>;

export const providerDto = z.object({
  id: idSchema, kind: providerKindSchema, name: z.string(), baseUrl: z.string(), project: z.string(), location: z.string(),
  /** Only whether there is one, never the key. */
  hasKey: z.boolean(),
  /** Models that the person has used or priced, and those of the app's list for this kind. */
  models: z.array(z.object({ model: z.string(), price: modelPriceDto.nullable() })),
  testedAt: timestampSchema.nullable(), createdAt: timestampSchema,
});
export type ProviderDto = z.infer<typeof providerDto>;
export const providerList = z.array(providerDto);
/** Without `provider` nothing was kept, and `test` says why. */
export const providerAnswer = z.object({ test: modelTestResult, provider: providerDto.nullable() });
export type ProviderAnswer = z.infer<typeof providerAnswer>;
