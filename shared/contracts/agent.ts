import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../errors';
import { idSchema, pageInput, pageOf, quoteSchema, timestampSchema } from './basics';
import { agentNameSchema, agentNames, configuredAgents, configuredAgentSchema } from './agent-config';
import { planSchema } from './plan';
import { analysisSchema } from './post';
import { partNames, reviewSchema } from './review';
import { skipCodes, skipSchema } from './source';
import { commentTypeSchema, lengthSchema, toneSchema } from './style';
import { taskStatusSchema } from './task';

export const executionOutcomes = ['ok', 'declined', 'failed', 'cancelled'] as const;
export const executionOutcomeSchema = z.enum(executionOutcomes);
export type ExecutionOutcome = z.infer<typeof executionOutcomeSchema>;

/** Why an agent declined (a code of the skip log) or failed (an error code). */
export const executionCodes = [...skipCodes, ...(Object.keys(errorCodes) as ErrorCode[])] as const;

/** One call of an agent. Of its input only the hash is kept. */
export const executionDto = z.object({
  id: idSchema, agent: agentNameSchema,
  /** Of its weights, and after a plus sign of its configuration. */
  version: z.string(),
  taskId: idSchema.nullable(), campaignId: idSchema.nullable(), campaignName: z.string().nullable(), postId: idSchema.nullable(), postTitle: z.string().nullable(),
  startedAt: timestampSchema, milliseconds: z.number().min(0), outcome: executionOutcomeSchema, code: z.string().nullable(),
  /** SHA-256 over the canonical JSON of the input. */
  inputHash: z.string().length(64),
  engine: z.string(), tokensIn: z.number().int(), tokensOut: z.number().int(),
  /** null: no cost, since the engine is built in. */
  microDollars: z.number().int().nullable(),
  /** Which try of its task it belongs to, from 1. */
  attempt: z.number().int().min(1),
});
export type ExecutionDto = z.infer<typeof executionDto>;
export const executionListInput = z.object({
  page: pageInput.page, pageSize: pageInput.pageSize, search: pageInput.search, agent: agentNameSchema.optional(), outcome: executionOutcomeSchema.optional(), campaignId: idSchema.optional(), taskId: idSchema.optional(),
  from: timestampSchema.optional(), to: timestampSchema.optional(),
});
export const executionPage = pageOf(executionDto);

/** Counts by outcome. Times are of calls that ended by themselves (ok or declined); both are null without any. */
const measures = {
  runs: z.number().int(), ok: z.number().int(), declined: z.number().int(), failed: z.number().int(), cancelled: z.number().int(),
  p50: z.number().nullable(), p95: z.number().nullable(), /** null: no cost. */ microDollars: z.number().int().nullable(),
};
export const agentMeasures = z.object(measures);
export type AgentMeasures = z.infer<typeof agentMeasures>;

/** Drafts that a person decided on: how many there are, and in how many the verdict said the same. */
export const agreementDto = z.object({ decided: z.number().int(), agreed: z.number().int() });
export type Agreement = z.infer<typeof agreementDto>;

export const agentStates = ['working', 'waiting', 'idle'] as const;
export const agentStatusDto = z.object({
  agent: agentNameSchema, state: z.enum(agentStates), engine: z.string(), version: z.string(),
  /** Calls in hand; what belongs to someone else names nothing. */
  work: z.array(z.object({ since: timestampSchema, taskId: idSchema.nullable(), campaignId: idSchema.nullable(), campaignName: z.string().nullable(), postId: idSchema.nullable(), postTitle: z.string().nullable() })),
  /** Tasks that wait for this agent, by kind; held ones wait for a person to resume their campaign. */
  queue: z.array(z.object({ name: z.string(), waiting: z.number().int(), held: z.number().int() })),
  lastRunAt: timestampSchema.nullable(),
  lastError: z.object({ code: z.string(), at: timestampSchema, taskId: idSchema.nullable(), campaignId: idSchema.nullable(), postId: idSchema.nullable() }).nullable(),
  /** Of the last 7 days. */
  measures: agentMeasures,
  /** Of the last 7 days; null for agents whose work no decision of a person judges. */
  agreement: agreementDto.nullable(),
});
export type AgentStatusDto = z.infer<typeof agentStatusDto>;
export const agentStatusList = z.array(agentStatusDto);
export const agentInput = z.object({ agent: agentNameSchema });
export const configuredAgentInput = z.object({ agent: configuredAgentSchema });

export const agentAnalyticsInput = z.object({ days: z.number().int().min(1).max(90).default(30) });
export const agentAnalyticsDto = z.object({
  days: z.number().int(),
  agents: z.array(z.object({
    agent: agentNameSchema, total: agentMeasures, agreement: agreementDto.nullable(), /** Why it declined or failed, the commonest first. */ codes: z.array(z.object({ outcome: executionOutcomeSchema, code: z.string(), count: z.number().int() })),
    /** Each day of the range, also those without a call; days of this machine's calendar. */
    perDay: z.array(z.object({ day: z.iso.date(), ...measures, agreement: agreementDto.nullable() })),
  })),
});
export type AgentAnalyticsDto = z.infer<typeof agentAnalyticsDto>;

const url = z.url({ protocol: /^https?$/ }).max(2_000);
const text = z.string().trim().min(1).max(100_000);
/** What an agent reads: one of a page's address, a post that is stored, or a text as it is. */
export const reading = { url: url.optional(), postId: idSchema.optional(), text: text.optional(), title: z.string().trim().max(300).default('') };
export const oneReading = ({ url: address, postId, text: given }: { url?: string | undefined; postId?: string | undefined; text?: string | undefined }): boolean => [address, postId, given].filter((value) => value !== undefined).length === 1;
export const onePlease = { error: 'Give exactly one of an address, a stored post or a text.', path: ['url'] };
const order = { /** 1 goes first. */ priority: z.number().int().min(1).max(10).default(5), timeoutSeconds: z.number().int().min(30).max(3_600).default(300) };
export const talkingPoints = z.array(z.string().trim().min(1).max(1_000)).max(50).default([]);

export const executeInput = z.discriminatedUnion('agent', [
  z.object({ agent: z.literal('researcher'), ...order, keywords: z.array(z.string().trim().min(1).max(100)).max(20).default([]), /** A feed, sitemap, page, file or folder. */ source: z.string().trim().min(1).max(2_000).optional(), maxPosts: z.number().int().min(1).max(50).default(10) })
    .refine(({ keywords, source }) => keywords.length > 0 || source !== undefined, { error: 'Give keywords to search for, or the address of a source.', path: ['source'] }),
  z.object({ agent: z.literal('analyzer'), ...order, ...reading }).refine(oneReading, onePlease),
  z.object({ agent: z.literal('writer'), ...order, ...reading, talkingPoints, topic: z.string().trim().max(300).default(''), type: commentTypeSchema.default('insight'), tone: toneSchema.default('professional'), length: lengthSchema.default('medium') }).refine(oneReading, onePlease),
  z.object({ agent: z.literal('reviewer'), ...order, ...reading, comment: z.string().trim().min(1).max(5_000), talkingPoints }).refine(oneReading, onePlease),
]);
export type ExecuteOrder = z.output<typeof executeInput>;

const readPost = z.object({ url: z.string().nullable(), title: z.string().nullable(), language: z.string().nullable(), words: z.number().int() });
export const executeResult = z.discriminatedUnion('agent', [
  z.object({
    agent: z.literal('researcher'), found: z.number().int(), candidates: z.array(z.object({ url: z.string(), title: z.string().nullable(), date: z.string().nullable(), snippet: z.string().nullable() })),
    skipped: z.array(z.object({ url: z.string(), title: z.string().nullable() }).extend(skipSchema.shape)), problems: z.array(z.object({ source: z.string(), message: z.string() })),
  }),
  z.object({ agent: z.literal('analyzer'), post: readPost, analysis: analysisSchema }),
  z.object({ agent: z.literal('writer'), post: readPost, candidates: z.array(z.object({ type: commentTypeSchema, text: z.string(), evidence: z.array(quoteSchema), talkingPoints: z.array(z.string()), disclosure: z.string().nullable(), /** Absent in results of earlier versions. */ plan: planSchema.optional() })), declined: skipSchema.nullable() }),
  z.object({ agent: z.literal('reviewer'), post: readPost, comment: z.string(), review: reviewSchema }),
]);
export type ExecuteResult = z.infer<typeof executeResult>;

/** An agent set to work by hand. */
export const agentTaskDto = z.object({
  id: idSchema, agent: agentNameSchema, status: taskStatusSchema, progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(), createdAt: timestampSchema, startedAt: timestampSchema.nullable(), finishedAt: timestampSchema.nullable(), result: executeResult.nullable(),
});
export type AgentTaskDto = z.infer<typeof agentTaskDto>;

export const healthStates = ['ok', 'degraded', 'down'] as const;
export const threadStates = ['working', 'resting', 'asleep', 'stopped'] as const;
export const agentHealthDto = z.object({
  status: z.enum(healthStates), checkedAt: timestampSchema,
  /** `asleep`: it starts with the next call. */
  thread: z.object({ state: z.enum(threadStates), inWork: z.number().int(), waiting: z.number().int(), /** Since the app started. */ losses: z.number().int() }),
  models: z.array(z.object({ name: z.enum(['embeddings', 'tagger', 'grammar']), state: z.enum(['loaded', 'loadable', 'missing']) })),
  queue: z.enum(['going', 'stalled']),
  lastExecution: z.object({ at: timestampSchema, secondsAgo: z.number().int().min(0) }).nullable(),
});
export type AgentHealthDto = z.infer<typeof agentHealthDto>;
export { agentNames, configuredAgents, partNames };
