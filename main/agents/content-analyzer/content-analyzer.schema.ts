import { z } from 'zod';
import { analysisSchema } from '@shared/contracts/post';
import { briefSchema, postForAgentsSchema } from '../brief.schema';

/** `brief` null: analysed for its own sake, worthiness without the person's expertise. */
export const contentAnalyzerInput = z.object({ post: postForAgentsSchema, brief: briefSchema.nullable() });
export type ContentAnalyzerInput = z.infer<typeof contentAnalyzerInput>;
export const contentAnalyzerOutput = analysisSchema;
