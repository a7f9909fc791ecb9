import { editsNeeded } from '@shared/contracts/style-card';
import type { Database } from '../../db/database';
import { StyleCardEntity, type StyleCardRow } from './style-card.entity';

export const createStyleCardRepository = (database: Database) => ({
  find: (accountId: string): Promise<StyleCardRow | null> => database.reader().findOneBy(StyleCardEntity, { accountId }),
  /** Inside a unit. */
  save: async (row: StyleCardRow): Promise<void> => { await database.writer().save(StyleCardEntity, row); },
  /** Whether there can be anything to learn: asked before the edits themselves are looked through. */
  hasEdits: async (accountId: string, since: string | null): Promise<boolean> => {
    const rows = (await database.reader().query(
      `SELECT DISTINCT comment_id FROM comment_acts WHERE account_id = ? AND act = 'edited' AND undone_at IS NULL AND at > ? LIMIT ?`, [accountId, since ?? '', editsNeeded],
    )) as unknown[];
    return rows.length >= editsNeeded;
  },
});
