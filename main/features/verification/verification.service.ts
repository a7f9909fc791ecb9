import type { CheckDto, VerificationDto } from '@shared/contracts/verification';
import { AppError } from '../../core/app-error';
import type { Actor } from '../accounts';
import type { PostingRow } from '../posting';
import type { PostingCheckRow } from './posting-check.entity';
import type { VerificationPorts } from './verification.ports';
import { queueLook } from './verifier';

/** Whether posted comments stay up. */
export interface VerificationService {
  /** Null: it was never posted. */
  get(actor: Actor, commentId: string): Promise<VerificationDto | null>;
  /** Looks now; while a look waits or is under way, that one counts. @throws CONFLICT when it is not posted */
  verify(actor: Actor, commentId: string): Promise<VerificationDto>;
}

const dayMs = 86_400_000;

const checkDtoOf = ({ id, at, kind, outcome, reason, excerpt, place, url, link }: PostingCheckRow, postedAt: string): CheckDto =>
  ({ id, at, kind, day: Math.max(0, Math.floor((Date.parse(at) - Date.parse(postedAt)) / dayMs)), outcome, reason, excerpt, place, url, link });

export const createVerificationService = (ports: VerificationPorts): VerificationService => {
  const { database, access, postings, checks, clock, control } = ports;
  const dtoOf = async (row: PostingRow): Promise<VerificationDto> => ({
    commentId: row.commentId, live: row.live, liveAt: row.liveAt, nextCheckAt: row.nextCheckAt, checking: await checks.checking(row.id),
    checks: (await checks.of(row.id)).reverse().map((check) => checkDtoOf(check, row.postedAt ?? check.at)),
  });
  return {
    get: async (actor, commentId) => {
      await access.open(actor, commentId);
      const row = await postings.ofComment(commentId);
      return row?.status === 'posted' ? dtoOf(row) : null;
    },
    verify: (actor, commentId) =>
      database.unit(async () => {
        await access.open(actor, commentId);
        const row = await postings.ofComment(commentId);
        const posted = row ? await checks.posted(row.id) : null;
        if (!row || !posted) throw new AppError('CONFLICT', 'Only a comment that was posted can be looked for on its page.');
        if (!(await checks.checking(row.id))) {
          await queueLook(ports, posted, 'by_hand', clock.now().toISOString());
          database.afterCommit(() => control.wake());
        }
        return dtoOf(row);
      }),
  };
};
