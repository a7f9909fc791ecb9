import type { ErasureCounts, ErasureDto } from '@shared/contracts/privacy';
import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import type { Database } from '../../db/database';
import { createErasing } from './erasing.repository';
import { plainName } from './privacy.rules';

export const createPrivacyRepository = (database: Database, clock: Clock) => {
  const now = (): string => clock.now().toISOString();
  const ask = async <T>(sql: string, params: unknown[] = []): Promise<T[]> => (await database.writer().query(sql, params)) as T[];

  return {
    salt: async (): Promise<string> => ((await database.reader().query('SELECT salt FROM privacy_salt')) as { salt: string }[])[0]?.salt ?? '',
    isOwnName: async (name: string): Promise<boolean> =>
      ((await database.reader().query('SELECT name FROM personas WHERE deleted_at IS NULL UNION SELECT full_name FROM accounts WHERE deleted_at IS NULL')) as { name: string }[]).some((own) => plainName(own.name) === plainName(name)),
    ...createErasing(database, clock),
    object: async (hash: string, byAccount: string): Promise<void> => { await ask('INSERT INTO objections (hash, at, by_account) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [hash, now(), byAccount]); },
    objected: async (hashes: readonly string[]): Promise<Set<string>> =>
      new Set(((await database.reader().query('SELECT hash FROM objections WHERE hash IN (SELECT value FROM json_each(?))', [JSON.stringify(hashes)])) as { hash: string }[]).map(({ hash }) => hash)),
    objections: async (): Promise<number> => ((await database.reader().query('SELECT count(*) AS n FROM objections')) as { n: number }[])[0]?.n ?? 0,
    /** What was done, without a word on whom. Inside a unit. */
    record: async (reason: ErasureDto['reason'], counts: ErasureCounts, who: { account: string | null; hash: string | null }): Promise<ErasureDto> => {
      const dto: ErasureDto = { id: newId(), at: now(), reason, counts };
      await ask('INSERT INTO erasures (id, at, by_account, reason, subject_hash, counts) VALUES (?, ?, ?, ?, ?, ?)', [dto.id, dto.at, who.account, reason, who.hash, JSON.stringify(counts)]);
      return dto;
    },
    erasures: async (limit = 50): Promise<ErasureDto[]> =>
      ((await database.reader().query('SELECT id, at, reason, counts FROM erasures ORDER BY at DESC, id DESC LIMIT ?', [limit])) as { id: string; at: string; reason: ErasureDto['reason']; counts: string }[])
        .map((row) => ({ ...row, counts: JSON.parse(row.counts) as ErasureCounts })),
  };
};
export type PrivacyRepository = ReturnType<typeof createPrivacyRepository>;
