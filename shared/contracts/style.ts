import { z } from 'zod';

export const commentTypes = ['engaging', 'question', 'insight', 'experience', 'resource', 'technical'] as const;
export const commentTypeSchema = z.enum(commentTypes);
export type CommentType = z.infer<typeof commentTypeSchema>;

export const tones = ['professional', 'casual', 'technical', 'enthusiastic', 'expert'] as const;
export const toneSchema = z.enum(tones);
export type Tone = z.infer<typeof toneSchema>;

export const lengths = ['short', 'medium', 'long'] as const;
export const lengthSchema = z.enum(lengths);
export type Length = z.infer<typeof lengthSchema>;
/** Characters a comment of that length holds: [least, most]. */
export const lengthBands: Record<Length, readonly [number, number]> = { short: [80, 220], medium: [120, 450], long: [350, 900] };
