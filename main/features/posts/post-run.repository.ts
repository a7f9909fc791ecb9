// What a run asks of its posts: which wait, which are done, what tells copies, what others say.
import type { Database } from '../../db/database';

/** A post that waits for drafting, with what decides its turn. */
export interface DraftCandidate {
  id: string;
  url: string;
  title: string;
  ordinal: number;
  worthinessScore: number;
}

export const createPostRun = (database: Database) => ({
  /** Posts of the run that are analysed and neither skipped nor drafted, worthiest first. */
  waitingForDraft: async (runId: string): Promise<DraftCandidate[]> =>
    (await database.reader().query(
      `SELECT id, url, title, ordinal, worthiness_score AS worthinessScore FROM posts WHERE run_id = ? AND status = 'analysed' ORDER BY worthiness_score DESC, ordinal, id`, [runId],
    )) as DraftCandidate[],
  draftedCount: async (runId: string): Promise<number> => {
    const [row] = (await database.reader().query(`SELECT count(*) AS n FROM posts WHERE run_id = ? AND status = 'drafted'`, [runId])) as { n: number }[];
    return row?.n ?? 0;
  },
  /** Posts of the run that were read and analysed, whatever came of them. */
  readCount: async (runId: string): Promise<number> => {
    const [row] = (await database.reader().query(`SELECT count(*) AS n FROM posts WHERE run_id = ? AND analysis IS NOT NULL`, [runId])) as { n: number }[];
    return row?.n ?? 0;
  },
  /** What tells near-duplicates, in the researcher's order. */
  fingerprints: async (runId: string): Promise<{ id: string; url: string; title: string; ordinal: number; fingerprint: number[] }[]> => {
    const rows = (await database.reader().query(`SELECT id, url, title, ordinal, fingerprint FROM posts WHERE run_id = ? AND status = 'analysed' AND fingerprint IS NOT NULL ORDER BY ordinal, id`, [runId])) as
      { id: string; url: string; title: string; ordinal: number; fingerprint: string }[];
    return rows.map((row) => ({ ...row, fingerprint: JSON.parse(row.fingerprint) as number[] }));
  },
  /** Sentences of other posts of the campaign: a comment that fits them as well is generic. Same choice every time. */
  otherPassages: async (campaignId: string, exceptId: string, posts = 10, each = 2): Promise<string[]> => {
    const rows = (await database.reader().query(
      `SELECT (SELECT json_group_array(q.quote) FROM (SELECT json_extract(j.value, '$.quote') AS quote FROM json_each(p.analysis, '$.passages') j LIMIT ?) q) AS quotes
       FROM posts p WHERE p.campaign_id = ? AND p.id <> ? AND p.analysis IS NOT NULL ORDER BY p.ordinal, p.id LIMIT ?`, [each, campaignId, exceptId, posts],
    )) as { quotes: string }[];
    return rows.flatMap(({ quotes }) => JSON.parse(quotes) as string[]);
  },
});
