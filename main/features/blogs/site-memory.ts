// What a site is remembered for: its policy, its cooldown, and what became of the comments there.
import type { LiveState } from '@shared/contracts/verification';
import type { SiteMemoryDto } from '@shared/contracts/site-memory';
import type { Skip } from '@shared/contracts/source';
import { counted } from '../../core/counted';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { BlogRow } from './blog.entity';

interface LastRow { host: string; at: string; cooldown: number | null }

const dayMs = 86_400_000;
const day = (at: string): string => at.slice(0, 10);

/** When a site may be answered again, or null when it may now. */
export const cooldownEnd = (lastAt: string | null, days: number, now: Date): string | null => {
  if (lastAt === null || days === 0) return null;
  const end = new Date(Date.parse(lastAt) + days * dayMs);
  return end > now ? end.toISOString() : null;
};

const unwanted = { promotion: 'promotion in its comments', 'ai-text': 'text written by machines in its comments', comments: 'comments' } as const;

/** The skip that a site's own policy amounts to (G11), or null. */
export const policySkip = (policy: BlogRow['policy']): Skip | null => {
  if (!policy?.forbids) return null;
  const said = policy.quote ? `: “${policy.quote}”` : '.';
  return { code: 'policy_forbids', reason: `${policy.by === 'person' ? 'Noted by hand: the' : 'The'} site does not want ${unwanted[policy.forbids]}${said}${policy.url ? ` (${policy.url})` : ''}` };
};

const last = `SELECT c.host AS host, max(coalesce(g.posted_at, c.approved_at)) AS at FROM comments c LEFT JOIN postings g ON g.comment_id = c.id AND g.status = 'posted' WHERE c.status IN ('approved', 'posted')`;

export const createSiteMemory = (database: Database, clock: Clock) => {
  const query = async <T>(sql: string, params: unknown[] = []): Promise<T[]> => (await database.reader().query(sql, params)) as T[];
  return {
    /** Sites that are not planned for now, each with its reason. @param days between two comments where a site has no number of its own */
    barred: async (days: number): Promise<ReadonlyMap<string, Skip>> => {
      const bars = new Map<string, Skip>();
      for (const { host, at, cooldown } of await query<LastRow>(`SELECT l.host, l.at, b.cooldown_days AS cooldown FROM (${last} GROUP BY c.host) l LEFT JOIN blogs b ON b.host = l.host`)) {
        const [own, end] = [cooldown ?? days, cooldownEnd(at, cooldown ?? days, clock.now())];
        if (end) bars.set(host, { code: 'cooldown', reason: `A comment was approved or posted on this site on ${day(at)}: the next one from ${day(end)}, after ${counted(own, 'day')}.` });
      }
      for (const { host, policy } of await query<{ host: string; policy: string }>('SELECT host, policy FROM blogs WHERE policy IS NOT NULL')) {
        const skip = policySkip(JSON.parse(policy) as BlogRow['policy']);
        if (skip) bars.set(host, skip);
      }
      return bars;
    },
    memory: async (blog: BlogRow, usualDays: number): Promise<SiteMemoryDto> => {
      const [recent] = await query<{ id: string; title: string; at: string; posted: number }>(
        `SELECT c.id, p.title, coalesce(g.posted_at, c.approved_at) AS at, g.id IS NOT NULL AS posted FROM comments c JOIN posts p ON p.id = c.post_id LEFT JOIN postings g ON g.comment_id = c.id AND g.status = 'posted'
         WHERE c.host = ? AND c.status IN ('approved', 'posted') AND coalesce(g.posted_at, c.approved_at) IS NOT NULL ORDER BY at DESC LIMIT 1`, [blog.host]);
      const rows = await query<{ live: LiveState | null; n: number }>(`SELECT g.live, count(*) AS n FROM postings g JOIN comments c ON c.id = g.comment_id WHERE c.host = ? AND g.status = 'posted' GROUP BY g.live`, [blog.host]);
      const of = (live: LiveState | null): number => rows.find((row) => row.live === live)?.n ?? 0;
      const cooldownDays = blog.cooldownDays ?? usualDays;
      return {
        blogId: blog.id, host: blog.host, policy: blog.policy, policyReadAt: blog.policyReadAt, cooldownDays, ownCooldown: blog.cooldownDays !== null,
        last: recent ? { commentId: recent.id, postTitle: recent.title, at: recent.at, posted: Boolean(recent.posted) } : null, cooldownUntil: cooldownEnd(recent?.at ?? null, cooldownDays, clock.now()),
        outcomes: { posted: rows.reduce((sum, { n }) => sum + n, 0), live: of('live'), held: of('held'), edited: of('edited'), removed: of('removed'), unknown: of('unknown'), unchecked: of(null) },
      };
    },
  };
};
