import { In, LessThan } from 'typeorm';
import type { z } from 'zod';
import type { NoticeDto, NoticeKind, noticeListInput } from '@shared/contracts/notice';
import type { Database } from '../../db/database';
import { Conditions } from '../../db/list-query';
import { NoticeEntity, NoticeMarkEntity, NoticePreferencesEntity, type NoticeRow } from './notice.entity';

interface ListRow {
  id: string; kind: NoticeKind; at: string; read_at: string | null; campaign_id: string | null; campaign_name: string | null; count: number; message: string | null; from_at: string | null; until_at: string | null;
}

const columns = 'n.id, n.kind, n.at, m.read_at, n.campaign_id, k.name AS campaign_name, n.count, n.message, n.from_at, n.until_at';
/** The one `?` is the account that looks. */
const joined = 'notices n LEFT JOIN notice_marks m ON m.notice_id = n.id AND m.account_id = ? LEFT JOIN campaigns k ON k.id = n.campaign_id';

const dtoOf = (row: ListRow): NoticeDto => ({
  id: row.id, kind: row.kind, at: row.at, readAt: row.read_at, campaignId: row.campaign_id, campaignName: row.campaign_name, count: row.count, message: row.message, from: row.from_at, until: row.until_at,
});

/** What stands in an account's notification centre: its own and everybody's, but what it dismissed or does not want. */
const shownTo = (accountId: string, hidden: readonly NoticeKind[]): Conditions => {
  const conditions = new Conditions().add('(n.account_id = ? OR n.account_id IS NULL)', accountId).add('m.dismissed_at IS NULL');
  return hidden.length > 0 ? conditions.add(`n.kind NOT IN (${hidden.map(() => '?').join(', ')})`, ...hidden) : conditions;
};

export const createNoticeRepository = (database: Database) => {
  const query = async <T>(sql: string, params: unknown[]): Promise<T[]> => (await database.reader().query(sql, params)) as T[];
  const select = async (accountId: string, conditions: Conditions, rest: string, params: unknown[] = []): Promise<NoticeDto[]> =>
    (await query<ListRow>(`SELECT ${columns} FROM ${joined} ${conditions.where} ORDER BY n.at DESC, n.id DESC ${rest}`, [accountId, ...conditions.params, ...params])).map(dtoOf);
  return {
    insert: async (row: NoticeRow): Promise<void> => { await database.writer().insert(NoticeEntity, row); },
    update: async (id: string, set: Partial<NoticeRow>): Promise<void> => { await database.writer().update(NoticeEntity, { id }, set); },
    find: (id: string): Promise<NoticeRow | null> => database.reader().findOneBy(NoticeEntity, { id }),
    /** The newest of a key that its account has not dismissed. */
    open: async (accountId: string, key: string): Promise<{ id: string; count: number; read: boolean } | null> => {
      const [row] = await query<{ id: string; count: number; read_at: string | null }>(
        `SELECT n.id, n.count, m.read_at FROM ${joined} WHERE n.account_id = ? AND n.key = ? AND m.dismissed_at IS NULL ORDER BY n.at DESC LIMIT 1`, [accountId, accountId, key]);
      return row ? { id: row.id, count: row.count, read: row.read_at !== null } : null;
    },
    list: async (accountId: string, hidden: readonly NoticeKind[], { cursor, limit, unread }: z.output<typeof noticeListInput>): Promise<{ items: NoticeDto[]; nextCursor: string | null }> => {
      const conditions = shownTo(accountId, hidden);
      if (unread) conditions.add('m.read_at IS NULL');
      if (cursor) conditions.add('(n.at, n.id) < (?, ?)', ...cursor.split('|'));
      const found = await select(accountId, conditions, 'LIMIT ?', [limit + 1]);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return { items, nextCursor: found.length > limit && last ? `${last.at}|${last.id}` : null };
    },
    unread: async (accountId: string, hidden: readonly NoticeKind[]): Promise<number> => {
      const conditions = shownTo(accountId, hidden).add('m.read_at IS NULL');
      return (await query<{ unread: number }>(`SELECT count(*) AS unread FROM ${joined} ${conditions.where}`, [accountId, ...conditions.params]))[0]?.unread ?? 0;
    },
    /** What an admin announced, is not over and was not dismissed by this account. */
    announcements: (accountId: string, now: string): Promise<NoticeDto[]> =>
      select(accountId, new Conditions().add('n.account_id IS NULL').add(`n.kind IN ('maintenance', 'update')`).add('m.dismissed_at IS NULL').add('(n.until_at IS NULL OR n.until_at > ?)', now), 'LIMIT 5'),
    /** @param ids without them, all that the account has */
    mark: async (accountId: string, ids: readonly string[] | undefined, set: 'read_at' | 'dismissed_at', now: string): Promise<void> => {
      const conditions = new Conditions().add('(account_id = ? OR account_id IS NULL)', accountId);
      if (ids) conditions.add('id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
      await database.writer().query(
        `INSERT INTO notice_marks (notice_id, account_id, ${set}) SELECT id, ?, ? FROM notices ${conditions.where}
         ON CONFLICT (notice_id, account_id) DO UPDATE SET ${set} = coalesce(${set}, excluded.${set})`, [accountId, now, ...conditions.params]);
    },
    unmark: async (noticeId: string, accountId: string): Promise<void> => { await database.writer().delete(NoticeMarkEntity, { noticeId, accountId }); },
    held: (): Promise<NoticeRow[]> => database.reader().findBy(NoticeEntity, { held: true }),
    /** Of these, what the account has neither read nor dismissed. */
    unseen: async (ids: readonly string[], accountId: string): Promise<NoticeRow[]> => {
      const seen = await database.reader().findBy(NoticeMarkEntity, { noticeId: In([...ids]), accountId });
      return database.reader().findBy(NoticeEntity, { id: In(ids.filter((id) => !seen.some(({ noticeId }) => noticeId === id))) });
    },
    release: async (ids: readonly string[]): Promise<void> => { await database.writer().update(NoticeEntity, { id: In([...ids]) }, { held: false }); },
    removeBefore: async (at: string): Promise<void> => { await database.writer().delete(NoticeEntity, { at: LessThan(at) }); },
    preferences: async (accountId: string): Promise<unknown> => (await database.reader().findOneBy(NoticePreferencesEntity, { accountId }))?.value ?? {},
    savePreferences: async (accountId: string, value: unknown, updatedAt: string): Promise<void> => { await database.writer().save(NoticePreferencesEntity, { accountId, value, updatedAt }); },
    campaign: async (id: string): Promise<{ ownerId: string; name: string; awaiting: number } | null> =>
      (await query<{ ownerId: string; name: string; awaiting: number }>(
        `SELECT owner_id AS ownerId, name, (SELECT count(*) FROM comments WHERE campaign_id = k.id AND status = 'awaiting') AS awaiting FROM campaigns k WHERE k.id = ?`, [id]))[0] ?? null,
    /** Postings in campaigns of the account of which nobody knows what became of them. */
    postingsUnknown: async (ownerId: string): Promise<number> =>
      (await query<{ n: number }>(
        `SELECT count(*) AS n FROM postings g JOIN comments c ON c.id = g.comment_id JOIN campaigns k ON k.id = c.campaign_id WHERE g.status = 'unknown' AND k.owner_id = ? AND k.deleted_at IS NULL`, [ownerId]))[0]?.n ?? 0,
    /** Drafts in campaigns of the account that wait for a decision. */
    draftsWaiting: async (ownerId: string): Promise<number> =>
      (await query<{ waiting: number }>(
        `SELECT count(*) AS waiting FROM comments c JOIN campaigns k ON k.id = c.campaign_id WHERE c.status = 'awaiting' AND k.owner_id = ? AND k.deleted_at IS NULL`, [ownerId]))[0]?.waiting ?? 0,
  };
};
export type NoticeRepository = ReturnType<typeof createNoticeRepository>;
