// A workspace filled with rows around local midnights, for the tests of analytics: campaigns of two owners and a deleted one,
// every verdict with every decision, scores at the borders of the bands, edits of one word in ten.
import type { App } from '../../main/app/container';
import { newId } from '../../main/core/ids';

export interface FilledComment {
  id: string; campaignId: string; ownerId: string; live: boolean; host: string; verdict: 'ready' | 'needs_revision' | 'rejected'; status: 'awaiting' | 'approved' | 'rejected' | 'posted';
  score: number; edited: boolean; createdAt: string; approvedAt: string | null;
}
export interface Filled {
  otherOwner: string;
  comments: FilledComment[];
  revisions: { commentId: string; at: string; live: boolean }[];
  posts: { foundAt: string; analysed: boolean; live: boolean }[];
  skips: { code: string; at: string; live: boolean; ownerId: string }[];
}

const verdicts = ['ready', 'needs_revision', 'rejected'] as const;
const states = ['awaiting', 'approved', 'rejected', 'posted'] as const;
const scores = [0, 4.99, 42.5, 59.99, 60, 74.99, 75, 79.6, 94.99, 95, 100];
const hosts = ['word.example', 'ghost.example', 'plain.example', 'word-too.example'];
const text = 'one two three four five six seven eight nine ten';

type Insert = (table: string, row: Record<string, unknown>) => Promise<void>;

const inserter = (app: App): Insert => async (table, row) => {
  const keys = Object.keys(row);
  await app.database.writer().query(`INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map(() => '?').join(', ')})`, Object.values(row));
};

/** An approval comes an hour and a half after its draft, an edit five hours. */
const later = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString();

const insertDraft = async (insert: Insert, row: FilledComment, place: { postId: string; personaId: string }): Promise<Filled['revisions']> => {
  await insert('comments', {
    id: row.id, campaign_id: row.campaignId, post_id: place.postId, persona_id: place.personaId, ordinal: 1, host: row.host, type: 'insight', tone: 'professional', length: 'medium', text: row.edited ? text.replace('three', 'drei') : text, text_hash: 'h',
    evidence: '[]', talking_points: '[]', disclosure: null, shape: 's', review: '{}', verdict: row.verdict, score: row.score, blocking: 0, status: row.status, edited: Number(row.edited), feedback: '', approved_at: row.approvedAt,
    approved_by: row.approvedAt && 'Mara', approved_hash: row.approvedAt && 'h', revision: row.edited ? 2 : 1, created_at: row.createdAt, updated_at: row.createdAt,
  });
  const texts = [{ revision: 1, at: row.createdAt, by: 'engine', words: text }, ...(row.edited ? [{ revision: 2, at: later(row.createdAt, 5), by: 'person', words: text.replace('three', 'drei') }] : [])];
  for (const { revision, at, by, words } of texts) await insert('comment_revisions', { id: newId(), comment_id: row.id, revision, text: words, by_whom: by, at, score: row.score, verdict: row.verdict });
  return texts.map(({ at }) => ({ commentId: row.id, at, live: row.live }));
};

const base = async (app: App, insert: Insert, now: string) => {
  const otherOwner = newId();
  const personaId = newId();
  await insert('accounts', { id: otherOwner, full_name: 'Other', role: 'user', created_at: now, updated_at: now });
  await insert('personas', { id: personaId, owner_id: app.actor.id, name: 'Mara', email: 'm@example.org', site: '', about: '', affiliations: '[]', created_at: now, updated_at: now });
  for (const [at, host] of hosts.entries()) {
    const system = ['wordpress', 'ghost', null, 'wordpress'][at];
    await insert('blogs', { id: newId(), host, url: `https://${host}`, title: host, comment_system: system ? JSON.stringify({ id: system }) : null, authority: null, feeds: '[]', never: 0, created_at: now, updated_at: now });
  }
  const campaigns = [];
  for (const [name, ownerId, deletedAt] of [['=HYPERLINK("x")', app.actor.id, null], ['Kundenbindung', app.actor.id, null], ['Theirs', otherOwner, null], ['Deleted', app.actor.id, now]] as const) {
    const id = newId();
    await insert('campaigns', {
      id, owner_id: ownerId, persona_id: personaId, name, description: '', topic: 't', audience: '', keywords: '[]', talking_points: '[]', sources: '[]', comment_styles: '[]', tone: 'professional', length: 'medium',
      link: null, max_posts: 10, max_comments_per_post: 1, quality_threshold: 75, budget: null, never_list: '[]', status: 'finished', content_key: null, created_at: now, updated_at: now, deleted_at: deletedAt,
    });
    campaigns.push({ id, ownerId, live: deletedAt === null });
  }
  return { otherOwner, personaId, campaigns };
};

/** Instants around each midnight of Berlin and of UTC, from ten days before to one day after. */
const instants = (now: Date): string[] => Array.from({ length: 12 * 24 * 2 }, (_, at) => new Date(now.getTime() - (10 * 24 - at / 2) * 3_600_000).toISOString()).filter((at) => [21, 22, 23, 0, 9].includes(new Date(at).getUTCHours()));

export const fillAnalytics = (app: App, when: Date): Promise<Filled> =>
  app.database.unit(async () => {
    const now = when.toISOString();
    const insert = inserter(app);
    const { otherOwner, personaId, campaigns } = await base(app, insert, now);
    const blogIds = (await app.database.writer().query('SELECT id, host FROM blogs')) as { id: string; host: string }[];
    const filled: Filled = { otherOwner, comments: [], revisions: [], posts: [], skips: [] };
    let turn = 0;
    for (const at of instants(when)) {
      for (const { id: campaignId, ownerId, live } of campaigns) {
        turn += 1;
        const pick = <T>(list: readonly T[], step: number): T => list[Math.floor(turn / step) % list.length] as T;
        const host = pick(hosts, 3);
        const postId = newId();
        const analysed = turn % 3 !== 0;
        await insert('posts', {
          id: postId, campaign_id: campaignId, run_id: newId(), blog_id: blogIds.find((blog) => blog.host === host)?.id, ordinal: turn, url: `https://${host}/${turn}`, host, file: null, title: `Post ${turn}`, words: 1, text: 'x', reader_comments: '[]',
          reader_comment_count: 0, comment_system: JSON.stringify({ id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] }), policy_text: '[]', analysis: analysed ? '{}' : null, status: 'drafted', found_at: at, updated_at: at,
        });
        filled.posts.push({ foundAt: at, analysed, live });
        const code = pick(['closed', 'off_topic'], 2);
        if (turn % 2 === 0) {
          await insert('skips', { id: newId(), campaign_id: campaignId, run_id: newId(), url: `https://${host}/skip-${turn}`, title: null, post_id: null, code, reason: 'So it is.', at });
          filled.skips.push({ code, at, live, ownerId });
        }
        const status = pick(states, 1);
        const approvedAt = status === 'approved' || status === 'posted' ? later(at, 1.5) : null;
        const row: FilledComment = { id: newId(), campaignId, ownerId, live, host, verdict: pick(verdicts, 5), status, score: pick(scores, 1), edited: turn % 7 === 0, createdAt: at, approvedAt };
        filled.comments.push(row);
        filled.revisions.push(...(await insertDraft(insert, row, { postId, personaId })));
      }
    }
    const campaignId = campaigns[0]?.id;
    for (const [status, minutes] of [['finished', 1], ['finished', 3], ['failed', 30]] as const) {
      await insert('runs', { id: newId(), campaign_id: campaignId, status, candidates: 5, estimate: null, error: null, started_at: '2026-04-01T10:00:00.000Z', finished_at: new Date(Date.parse('2026-04-01T10:00:00.000Z') + minutes * 60_000).toISOString() });
    }
    for (let second = 1; second <= 23; second += 1) {
      await insert('tasks', {
        id: newId(), name: 'campaign.analyse', version: 1, payload: '{}', unique_key: `k${second}`, campaign_id: second === 22 ? campaigns[3]?.id : second === 23 ? null : campaignId, status: second <= 20 ? 'done' : second === 21 ? 'failed' : 'cancelled', held: 0, priority: 0, attempts: 0, max_attempts: 1, interruptions: 0,
        run_after: now, lease_fence: 0, created_at: now, started_at: '2026-04-01T10:00:00.000Z', finished_at: new Date(Date.parse('2026-04-01T10:00:00.000Z') + second * 1_000).toISOString(),
      });
    }
    return filled;
  });
