// Queues the looks that are due. Their times stand with the postings, so that what came due while the app was closed is looked
// at once, however many looks were missed, and the queue holds nothing for months.
import { AppError } from '../../core/app-error';
import { createDueLoop, type DueLoop } from '../../core/due-loop';
import { fetchHostOf } from '../blogs';
import { plannedCheckAfter } from '../posting';
import type { PostedComment } from './posting-check.repository';
import type { VerificationPorts } from './verification.ports';
import { verifyKind, type VerifyPayload } from './verify.payload';

/** `tick` queues what is due now, and tells how many. */
export type Verifier = DueLoop<number>;

const atOnce = 100;
/** Nobody waits for it: what a person starts goes first. */
const plannedPriority = 8;
const askedPriority = 2;

/** Inside a unit. */
export const queueLook = async ({ store }: Pick<VerificationPorts, 'store'>, posted: PostedComment, kind: VerifyPayload['kind'], at: string): Promise<void> => {
  const url = posted.permalink ?? posted.postUrl;
  await store.enqueue([{
    ...verifyKind, payload: { postingId: posted.postingId, kind } satisfies VerifyPayload, uniqueKey: `verify ${posted.postingId} ${kind} ${at}`, campaignId: null, runId: null, subject: posted.postTitle,
    host: fetchHostOf(url), priority: kind === 'by_hand' ? askedPriority : plannedPriority,
  }]);
};

export const createVerifier = (ports: VerificationPorts): Verifier => {
  const { database, checks, clock, log, control } = ports;

  const queueDue = (): Promise<number> =>
    database.unit(async () => {
      const now = clock.now();
      const due = await checks.due(now.toISOString(), atOnce);
      for (const posted of due) {
        const kind = (await checks.of(posted.postingId)).at(-1)?.outcome === 'missing' ? 'extra' : 'planned';
        if (!(await checks.checking(posted.postingId))) await queueLook(ports, posted, kind, now.toISOString());
        await checks.plan(posted.postingId, plannedCheckAfter(posted.postedAt, now));
      }
      if (due.length > 0) database.afterCommit(() => control.wake());
      return due.length;
    });
  return createDueLoop({
    clock, doDue: queueDue, nextDue: () => checks.nextDue(),
    failed: (error) => log.error('looks at posted comments could not be queued', { code: AppError.from(error).code }),
  });
};
