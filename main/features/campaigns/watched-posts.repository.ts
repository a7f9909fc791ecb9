import type { Database } from '../../db/database';

/** Addresses at a campaign's sources that were seen before: by a run, as a post or as a skip, or by an earlier look. */
export const createWatchedPosts = (database: Database) => ({
  unseen: async (campaignId: string, found: readonly { id: string; url: string }[]): Promise<Set<string>> => {
    const rows = (await database.reader().query(
      `WITH input(campaign, found) AS (VALUES (?, ?)) SELECT json_extract(f.value, '$.url') AS url FROM input, json_each(input.found) f
       WHERE NOT EXISTS (SELECT 1 FROM posts p WHERE p.id = json_extract(f.value, '$.id'))
         AND NOT EXISTS (SELECT 1 FROM skips s WHERE s.campaign_id = input.campaign AND s.url = json_extract(f.value, '$.url'))
         AND NOT EXISTS (SELECT 1 FROM watched_posts w WHERE w.campaign_id = input.campaign AND w.url = json_extract(f.value, '$.url'))`, [campaignId, JSON.stringify(found)],
    )) as { url: string }[];
    return new Set(rows.map(({ url }) => url));
  },
  /** Inside a unit. */
  keep: async (campaignId: string, urls: readonly string[], at: string): Promise<void> => {
    await database.writer().query('INSERT INTO watched_posts (campaign_id, url, at) SELECT ?, value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING', [campaignId, at, JSON.stringify(urls)]);
  },
});
