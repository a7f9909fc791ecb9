import { z } from 'zod';
import { patchOf } from './basics';
import { budgetCeilings } from './budget';

export const searchProviders = ['none', 'brave', 'searxng', 'google', 'json'] as const;

/** Where things stand in an answer of any JSON search: dotted paths; `{query}` and `{key}` are put into the URL. */
export const jsonSearchTemplate = z.object({
  url: z.string().max(1000), items: z.string().max(200), link: z.string().max(200), title: z.string().max(200), snippet: z.string().max(200), date: z.string().max(200),
});
export type JsonSearchTemplate = z.infer<typeof jsonSearchTemplate>;

/** Seconds between two requests to a host that a person can ask for, at most. */
export const longestDelaySeconds = 120;

export const settingsSchema = z.object({
  search: z.object({
    provider: z.enum(searchProviders).default('none'),
    /** SearXNG's address, or another base URL of a provider (empty: its public one). */
    baseUrl: z.string().max(500).default(''),
    googleEngineId: z.string().max(100).default(''),
    template: jsonSearchTemplate.default({ url: '', items: 'results', link: 'url', title: 'title', snippet: 'snippet', date: 'date' }),
  }).prefault({}),
  crawling: z.object({
    /** Stands in the User-Agent, so that a site's owner can reach the person. */
    contactUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    /** Seconds between two requests to a host; never under 5 (G3). */
    delaySeconds: z.number().min(5).max(longestDelaySeconds).default(5),
    maxPageMegabytes: z.number().min(1).max(20).default(5),
    cacheHours: z.number().min(0).max(168).default(24),
  }).prefault({}),
  guardrails: z.object({ perPost: z.number().int().min(1).max(10).default(1), siteDays: z.number().int().min(0).max(365).default(14), authorDays: z.number().int().min(0).max(365).default(30), perDay: z.number().int().min(1).max(100).default(10) }).prefault({}),
  appearance: z.object({
    theme: z.enum(['system', 'light', 'dark']).default('system'),
    density: z.enum(['compact', 'comfortable']).default('compact'),
    singleKeys: z.boolean().default(true),
  }).prefault({}),
  budget: budgetCeilings.prefault({}),
  /** An HTTP proxy on the way to language models; empty: as HTTPS_PROXY and NO_PROXY of the environment say. */
  models: z.object({ proxy: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default('') }).prefault({}),
  firstRunDone: z.boolean().default(false),
});
export type Settings = z.output<typeof settingsSchema>;
/** A group that is given replaces the fields it names and leaves the others. */
export const settingsPatch = z.object({
  search: patchOf(settingsSchema.shape.search.unwrap()),
  crawling: patchOf(settingsSchema.shape.crawling.unwrap()),
  guardrails: patchOf(settingsSchema.shape.guardrails.unwrap()),
  appearance: patchOf(settingsSchema.shape.appearance.unwrap()),
  budget: patchOf(settingsSchema.shape.budget.unwrap()),
  models: patchOf(settingsSchema.shape.models.unwrap()),
  firstRunDone: z.boolean(),
}).partial();
export type SettingsPatch = z.infer<typeof settingsPatch>;

export const secretNames = ['search.brave', 'search.google', 'search.json', 'search.searxng'] as const;
export const secretNameSchema = z.enum(secretNames);
export const secretBackends = ['keychain', 'safe-storage', 'memory'] as const;
/** Only whether a secret is there, never the secret. */
export const secretsDto = z.object({ backend: z.enum(secretBackends), stored: z.array(secretNameSchema) });
export const secretSetInput = z.object({ name: secretNameSchema, value: z.string().trim().min(1).max(500) });
export const searchTestResult = z.object({ ok: z.boolean(), message: z.string(), sample: z.array(z.object({ url: z.string(), title: z.string().nullable() })) });
