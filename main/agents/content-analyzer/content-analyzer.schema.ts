import { z } from 'zod';
import { analyzerConfig } from '@shared/contracts/agent-config';
import { analysisSchema } from '@shared/contracts/post';
import { briefSchema, postForAgentsSchema } from '../brief.schema';

export const analyzerLimits = analyzerConfig.pick({ lowWorthinessBelow: true, offTopicBelow: true });
export type AnalyzerLimits = z.infer<typeof analyzerLimits>;

/** `brief` null: analysed for its own sake, worthiness without the person's expertise. `limits`: where a person set others than those of the weights. */
export const contentAnalyzerInput = z.object({ post: postForAgentsSchema, brief: briefSchema.nullable(), limits: analyzerLimits.optional() });
export type ContentAnalyzerInput = z.infer<typeof contentAnalyzerInput>;
export const contentAnalyzerOutput = analysisSchema;
