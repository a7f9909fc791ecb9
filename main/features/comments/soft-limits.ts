// G10, counted at approval and again at posting. Soft: a person passes a limit knowingly, with a reason that is kept for exactly
// this text.
import type { LimitName } from '@shared/limit-names';
import type { Settings } from '@shared/contracts/settings';
import { AppError } from '../../core/app-error';
import { counted } from '../../core/counted';
import type { Actor } from '../accounts';
import type { OpenComment } from './comment-access';
import type { CommentPorts } from './comment.ports';
import type { LimitCounts, LimitStage } from './limit-counts';

export type LimitPorts = Pick<CommentPorts, 'comments' | 'clock' | 'settings' | 'cooldownOf'>;

const dayMs = 86_400_000;

/** The limits that what was done before leaves no room under, each in words. */
export const limitsPassed = (counts: LimitCounts, limits: Settings['guardrails'], stage: LimitStage): { limit: LimitName; message: string }[] => {
  const was = stage === 'approval' ? 'approved' : 'posted';
  const passed: [LimitName, boolean, string][] = [
    ['perPost', counts.onPost >= limits.perPost, limits.perPost === 1 ? `A comment on this post is ${was} already.` : `${counts.onPost} comments on this post are ${was} already.`],
    ['siteDays', limits.siteDays > 0 && counts.onSite > 0, `A comment on this site was ${was} within the last ${counted(limits.siteDays, 'day')}.`],
    ['authorDays', limits.authorDays > 0 && counts.byAuthor > 0, `A comment on a post of this author was ${was} within the last ${counted(limits.authorDays, 'day')}.`],
    ['perDay', counts.today >= limits.perDay, counts.today === 1 ? `A comment was ${was} today, which is the most for a day.` : `${counts.today} comments were ${was} today, which is the most for a day.`],
  ];
  return passed.flatMap(([limit, over, message]) => (over ? [{ limit, message }] : []));
};

interface Passing {
  stage: LimitStage;
  /** Of text, address and persona as they are now. */
  hash: string;
  /** Why the limits are passed; undefined: they hold. */
  override: string | undefined;
}

/** Inside a unit. @throws CONFLICT naming the limit and where it is set, unless a reason is given now or was for this text */
export const passLimits = async ({ comments, clock, settings, cooldownOf }: LimitPorts, actor: Actor, { row, post }: OpenComment, { stage, hash, override }: Passing): Promise<void> => {
  const { guardrails } = await settings();
  const limits = { ...guardrails, siteDays: (await cooldownOf(row.host)) ?? guardrails.siteDays };
  const now = clock.now();
  const ago = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  const since = { site: ago(limits.siteDays), author: ago(limits.authorDays), day: midnight.toISOString() };
  const passed = limitsPassed(await comments.limitCounts(row, post.author, since, stage), limits, stage);
  const known = await comments.overrides(row.id, hash);
  const left = passed.filter(({ limit }) => !known.includes(limit));
  const [first] = left;
  if (!first) return;
  if (override === undefined) throw new AppError('CONFLICT', `${first.message} The limit can be changed in Settings, Guardrails.`, { details: { limit: first.limit, allowed: limits[first.limit], stage } });
  for (const { limit } of left) await comments.addOverride({ commentId: row.id, textHash: hash, limitName: limit, reason: override, accountId: actor.id });
};
