// What can be set of an agent. Every bound is one that the agent can stand; hard rules can not be set.
import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';
import { agentEngineSchema, builtInEngine, builtInReader } from './model';
import { partNames } from './review';

/** In the order they work. */
export const agentNames = ['researcher', 'analyzer', 'writer', 'reviewer', 'manager'] as const;
export const agentNameSchema = z.enum(agentNames);
export type AgentName = z.infer<typeof agentNameSchema>;

/** The campaign manager has nothing to set: its order is code, its limits are those of the campaign. */
export const configuredAgents = ['researcher', 'analyzer', 'writer', 'reviewer'] as const;
export const configuredAgentSchema = z.enum(configuredAgents);
export type ConfiguredAgent = z.infer<typeof configuredAgentSchema>;

/** The agents that may work with language models; the others measure and apply rules. */
export const agentsWithModels = ['writer', 'analyzer'] as const;
export type AgentWithModels = (typeof agentsWithModels)[number];

const within = (least: number, most: number, integer = true) => {
  const error = `Must be ${integer ? 'a whole number' : 'a number'} from ${least} to ${most}.`;
  const figure = z.number({ error }).min(least, { error }).max(most, { error });
  return integer ? figure.int({ error }) : figure;
};
/** How long one call may take. */
const timeoutSeconds = within(30, 3_600);
const part = within(0, 100);

export const researcherConfig = z.strictObject({
  /** Candidates kept for each post that the campaign wants, since many fall away later; never fewer than 60 in all. */
  candidatesPerPost: within(2, 20), sourcesAtOnce: within(1, 10), timeoutSeconds,
});
export const analyzerConfig = z.strictObject({
  /** Posts below are left out. */
  lowWorthinessBelow: within(0, 80),
  /** Nearness to what the campaign knows, 0 to 1. */
  offTopicBelow: within(0.3, 0.6, false), timeoutSeconds,
  /** The language models that it reads with; what decides about a post is measured without them. */
  engine: agentEngineSchema.default(builtInReader),
});
export const writerConfig = z.strictObject({
  /** Texts made for a post: the reviewer says which of them may be shown. */
  candidatesPerPost: within(1, 12),
  /** The most that two comments may share of their own wording; more than 0.3 reads as spam. */
  sharedWording: within(0.1, 0.3, false),
  /** The most that a comment may be like one on the page. */
  pageLikeness: within(0.1, 0.25, false), timeoutSeconds,
  /** The language models that it writes with. */
  engine: agentEngineSchema.default(builtInEngine),
});
export const reviewerConfig = z.strictObject({
  /** Shares of the six parts in the score. */
  weights: z.strictObject(Object.fromEntries(partNames.map((name) => [name, part])) as Record<(typeof partNames)[number], typeof part>)
    .refine((weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100, { error: ({ input }) => `The six weights must add up to 100; these add up to ${Object.values(input as Record<string, number>).reduce((sum, weight) => sum + weight, 0)}.` }),
  /** Below is rejected, from here to the campaign's threshold needs revision. */
  needsRevisionFrom: within(0, 100), timeoutSeconds,
});
export const agentConfigSchemas = { researcher: researcherConfig, analyzer: analyzerConfig, writer: writerConfig, reviewer: reviewerConfig } as const;
export type AgentConfigs = { [A in ConfiguredAgent]: z.output<(typeof agentConfigSchemas)[A]> };

/** As the agents work when nothing was ever set. */
export const defaultAgentConfigs: AgentConfigs = {
  researcher: { candidatesPerPost: 6, sourcesAtOnce: 6, timeoutSeconds: 1_800 },
  analyzer: { lowWorthinessBelow: 30, offTopicBelow: 0.42, timeoutSeconds: 1_800, engine: builtInReader },
  writer: { candidatesPerPost: 6, sharedWording: 0.3, pageLikeness: 0.25, timeoutSeconds: 600, engine: builtInEngine },
  reviewer: { weights: { relevance: 25, value: 20, engagement: 20, safety: 15, tone: 10, originality: 10 }, needsRevisionFrom: 60, timeoutSeconds: 600 },
};

const configOf = <A extends ConfiguredAgent>(agent: A) => z.object({ agent: z.literal(agent), values: agentConfigSchemas[agent] });
/** Version 0 is what the app came with. */
const stamp = z.object({ version: z.number().int().min(0), at: timestampSchema.nullable(), by: z.string().nullable() });
export const agentConfigDto = z.discriminatedUnion('agent', [configOf('researcher').extend(stamp.shape), configOf('analyzer').extend(stamp.shape), configOf('writer').extend(stamp.shape), configOf('reviewer').extend(stamp.shape)]);
export type AgentConfigDto = z.infer<typeof agentConfigDto>;
export const agentConfigList = z.array(agentConfigDto);
/** `basedOn`: the version that the person changed; another one that came between is not overwritten. */
const basedOn = z.object({ basedOn: z.number().int().min(0) });
export const setConfigInput = z.discriminatedUnion('agent', [configOf('researcher').extend(basedOn.shape), configOf('analyzer').extend(basedOn.shape), configOf('writer').extend(basedOn.shape), configOf('reviewer').extend(basedOn.shape)]);
export const restoreConfigInput = z.object({ agent: configuredAgentSchema, version: z.number().int().min(0), ...basedOn.shape });

const told = z.union([z.number(), z.string()]);
export const configChange = z.object({ /** `weights.relevance`. */ name: z.string(), from: told, to: told });
export type ConfigChange = z.infer<typeof configChange>;
export const configVersionDto = z.object({
  version: z.number().int().min(1), at: timestampSchema, accountId: idSchema, by: z.string().nullable(), changes: z.array(configChange), /** Set where an earlier version was taken back. */ restoredFrom: z.number().int().min(0).nullable(),
  values: z.record(z.string(), z.unknown()),
});
export type ConfigVersionDto = z.infer<typeof configVersionDto>;
export const configHistoryList = z.array(configVersionDto);
