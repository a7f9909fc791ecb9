import { z } from 'zod';
import { exportFormats } from '../export-formats';
import { byIdInput, cursorInput, cursorSchema, idSchema, pageInput, pageOf, prioritySchema, scoreSchema, timestampSchema } from './basics';
import { personaInput } from './persona';
import { skipSchema, sourceInput, sourceSchema } from './source';
import { commentTypes, commentTypeSchema, lengthSchema, toneSchema } from './style';

export const linkSchema = z.object({ url: z.url({ protocol: /^https?$/ }), anchor: z.string().max(80).default('') });

/** Names under which the visits of the link are counted; null: none are added. */
export const utmSchema = z.object({ source: z.string().trim().max(100).default(''), medium: z.string().trim().max(100).default(''), campaign: z.string().trim().max(100).default('') });
export const campaignLinkSchema = linkSchema.extend({ utm: utmSchema.nullable().default(null) });

/** Every field that can be changed, bare; `fields` adds what holds when a field is left out. */
const bare = {
  name: z.string().trim().min(1).max(200),
  description: z.string().max(1000),
  topic: z.string().max(300),
  audience: z.string().max(300),
  keywords: z.array(z.string().trim().min(1).max(100)).min(1).max(50),
  /** The person's own facts and points of view, confirmed by giving them (G7). */
  talkingPoints: z.array(z.string().trim().min(3).max(600)).max(50),
  commentStyles: z.array(commentTypeSchema).min(1),
  tone: toneSchema,
  length: lengthSchema,
  link: campaignLinkSchema.nullable(),
  maxPosts: z.number().int().min(1).max(100),
  maxCommentsPerPost: z.number().int().min(1).max(10),
  qualityThreshold: scoreSchema,
  /** Micro-dollars; null: no ceiling of its own. The built-in engine costs nothing. */
  budget: z.number().int().min(0).nullable(),
  /** Hosts and people that are never answered (G11). */
  neverList: z.array(z.string().trim().min(1).max(200)).max(500),
};

const fields = {
  ...bare,
  description: bare.description.default(''),
  topic: bare.topic.default(''),
  audience: bare.audience.default(''),
  talkingPoints: bare.talkingPoints.default([]),
  commentStyles: bare.commentStyles.default([...commentTypes]),
  tone: bare.tone.default('professional'),
  length: bare.length.default('medium'),
  link: bare.link.default(null),
  maxPosts: bare.maxPosts.default(10),
  maxCommentsPerPost: bare.maxCommentsPerPost.default(1),
  qualityThreshold: bare.qualityThreshold.default(75),
  budget: bare.budget.default(null),
  neverList: bare.neverList.default([]),
};

/** What the window sends. */
export const campaignInput = z.object({ ...fields, personaId: idSchema, sources: z.array(sourceInput).max(200).default([]) });
export type CampaignInput = z.input<typeof campaignInput>;
/** What a campaign file of the headless `run` holds: the persona stands in it. */
export const campaignFile = z.object({ ...fields, persona: personaInput, sources: z.array(sourceInput).max(200).default([]) });
export type CampaignFile = z.output<typeof campaignFile>;
export const campaignPatch = byIdInput.extend({
  patch: z.object({ ...bare, personaId: idSchema, sources: z.array(sourceInput).max(200) }).partial(),
});
export type CampaignPatch = z.output<typeof campaignPatch>['patch'];

/** The priority is that of all tasks of the run; the usual one when none is given. */
export const startInput = byIdInput.extend({ priority: prioritySchema.optional() });

export const campaignStatuses = ['draft', 'running', 'paused', 'stopped', 'finished', 'failed'] as const;
export const campaignStatusSchema = z.enum(campaignStatuses);
export type CampaignStatus = z.infer<typeof campaignStatusSchema>;

/** The pipeline as counts of real rows: found, analysed, drafted, reviewed, decided by the person, skipped. */
export const pipelineSchema = z.object({
  candidates: z.number().int(), found: z.number().int(), analysed: z.number().int(), drafted: z.number().int(), reviewed: z.number().int(),
  decided: z.number().int(), skipped: z.number().int(), openTasks: z.number().int(), doneTasks: z.number().int(), failedTasks: z.number().int(),
});
export type Pipeline = z.infer<typeof pipelineSchema>;

export const campaignSummary = z.object({
  id: idSchema, name: z.string(), topic: z.string(), status: campaignStatusSchema, keywords: z.array(z.string()), pipeline: pipelineSchema,
  awaiting: z.number().int(), approved: z.number().int(), createdAt: timestampSchema, updatedAt: timestampSchema, deletedAt: timestampSchema.nullable(),
});
export type CampaignSummary = z.infer<typeof campaignSummary>;

/** What a start expected of its run. */
export const runEstimateSchema = z.object({
  /** At most so many are answered. */ posts: z.number(), secondsLow: z.number(), secondsHigh: z.number(),
  // Absent in runs of earlier versions.
  /** At most so many drafts. */ comments: z.number().int().optional(), /** Posts that it counted with for reading. */ reads: z.number().int().optional(),
  /** null: nobody knew the price of the model. */ microDollars: z.number().int().nullable().optional(),
});
export type RunEstimate = z.infer<typeof runEstimateSchema>;

export const runFigures = ['drafts', 'time', 'money'] as const;
/** What a run did in truth: so far, or in the end. `reasons`: why a figure is far off its estimate, where that could be told from what happened. */
export const runTruthSchema = z.object({ read: z.number().int(), drafts: z.number().int(), seconds: z.number(), microDollars: z.number().int(), reasons: z.array(z.object({ of: z.enum(runFigures), text: z.string() })) });
export type RunTruth = z.infer<typeof runTruthSchema>;

export const campaignDto = campaignSummary.extend({
  description: z.string(), audience: z.string(), talkingPoints: z.array(z.string()), personaId: idSchema, personaName: z.string(),
  sources: z.array(z.union([z.string(), sourceSchema])), commentStyles: z.array(commentTypeSchema), tone: toneSchema, length: lengthSchema,
  link: campaignLinkSchema.nullable(), maxPosts: z.number().int(), maxCommentsPerPost: z.number().int(), qualityThreshold: scoreSchema,
  budget: z.number().int().nullable(), neverList: z.array(z.string()),
  run: z.object({ startedAt: timestampSchema, finishedAt: timestampSchema.nullable(), error: z.object({ code: z.string(), message: z.string() }).nullable(), estimate: runEstimateSchema.nullable(), truth: runTruthSchema }).nullable(),
});
export type CampaignDto = z.infer<typeof campaignDto>;

export const campaignListInput = z.object({ ...pageInput, status: campaignStatusSchema.optional(), deleted: z.boolean().default(false), sort: z.enum(['newest', 'name', 'updated']).default('newest') });
export const campaignPage = pageOf(campaignSummary);

/** What a start would cost, told as a range and on what it rests. */
export const estimateInput = z.object({ sources: z.array(sourceInput).max(200), maxPosts: z.number().int().min(1).max(100), maxCommentsPerPost: z.number().int().min(1).max(10) });
export const estimateDto = z.object({ posts: z.number().int(), comments: z.number().int(), /** Posts that are counted with for reading. */ reads: z.number().int(), secondsLow: z.number(), secondsHigh: z.number(), /** null: nobody knows the price of the model. */ microDollars: z.number().int().nullable(), basis: z.array(z.string()) });
export type EstimateDto = z.infer<typeof estimateDto>;

/** How long a run still takes; a range only where this machine has enough history of its own. `history`: ended tasks that it rests on. */
export const remainingDto = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('finding') }),
  z.object({ state: z.literal('no_history'), have: z.number().int(), need: z.number().int() }),
  z.object({ state: z.literal('range'), secondsLow: z.number().int(), secondsHigh: z.number().int(), history: z.number().int() }),
]);
export type RemainingDto = z.infer<typeof remainingDto>;

export const skipEntry = z.object({ url: z.string(), title: z.string().nullable(), postId: idSchema.nullable(), at: timestampSchema }).extend(skipSchema.shape);
export type SkipEntry = z.infer<typeof skipEntry>;
export const skipList = z.object({ total: z.number().int(), byCode: z.array(z.object({ code: z.string(), count: z.number().int() })), items: z.array(skipEntry) });
export const skipPageInput = z.object({ id: idSchema, code: z.string().max(50).optional(), ...cursorInput });
export const skipPage = skipList.extend({ nextCursor: cursorSchema.nullable() });
export const timelineEntry = z.object({ id: idSchema, at: timestampSchema, type: z.string(), text: z.string(), postId: idSchema.nullable(), commentId: idSchema.nullable() });
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelinePageInput = z.object({ id: idSchema, ...cursorInput });
export const timelinePage = z.object({ items: z.array(timelineEntry), nextCursor: cursorSchema.nullable() });

/** `total` counts distinct posts, as a run would find them; `entries` what the files and feeds name, the same post more than once. */
export const importPreview = z.object({ kind: z.string(), total: z.number().int(), entries: z.number().int().optional(), sample: z.array(z.object({ url: z.string(), title: z.string().nullable() })), problems: z.array(z.object({ line: z.number().int().nullable(), message: z.string() })) });
export type ImportPreview = z.infer<typeof importPreview>;
export const exportInput = z.object({ format: z.enum(exportFormats), campaignId: idSchema.optional(), status: z.string().optional() });
