import { z } from 'zod';
import { checkKindSchema } from '@shared/contracts/verification';
import { taskName } from './posting-check.repository';

export const verifyPayload = z.object({ postingId: z.uuid(), kind: checkKindSchema });
export type VerifyPayload = z.infer<typeof verifyPayload>;
export const verifyKind = { name: taskName, version: 1, maxAttempts: 3 } as const;
