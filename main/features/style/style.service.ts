import type { z } from 'zod';
import type { StyleCardDto, styleUpdateInput, WriterStyle } from '@shared/contracts/style-card';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { QueryThread } from '../../db/query-thread';
import type { Actor } from '../accounts';
import type { StyleCardRow } from './style-card.entity';
import { createStyleCardRepository } from './style-card.repository';
import type { StyleLearned, StyleQuery } from './style.queries';
import { cardOf, styleInForce } from './style.rules';

/** How an account writes, by its own edits: to be read, changed, switched off and forgotten. */
export interface StyleService {
  card(actor: Actor): Promise<StyleCardDto>;
  update(actor: Actor, input: z.output<typeof styleUpdateInput>): Promise<StyleCardDto>;
  /** Forgets what was learned and said: only later edits count. */
  reset(actor: Actor): Promise<StyleCardDto>;
  /** What the writer of this account's drafts is told; undefined: nothing is known, or it is switched off. */
  styleOf(accountId: string): Promise<WriterStyle | undefined>;
}

const nothing: StyleLearned = { edits: 0, kept: 0, lines: {} };
const plain = (accountId: string): Omit<StyleCardRow, 'updatedAt'> => ({ accountId, enabled: true, since: null, choices: {} });

export const createStyleService = ({ database, clock, queries }: { database: Database; clock: Clock; queries: QueryThread }): StyleService => {
  const cards = createStyleCardRepository(database);
  const rowOf = async (accountId: string): Promise<Omit<StyleCardRow, 'updatedAt'>> => (await cards.find(accountId)) ?? plain(accountId);
  const learned = ({ accountId, since }: Pick<StyleCardRow, 'accountId' | 'since'>): Promise<StyleLearned> => queries.run<StyleQuery, StyleLearned>('style.learn', { accountId, since });
  const cardOfAccount = async (accountId: string): Promise<StyleCardDto> => {
    const row = await rowOf(accountId);
    return cardOf(row, await learned(row));
  };
  const save = async (actor: Actor, change: (row: Omit<StyleCardRow, 'updatedAt'>) => Partial<StyleCardRow>): Promise<StyleCardDto> => {
    await database.unit(async () => {
      const row = await rowOf(actor.id);
      await cards.save({ ...row, ...change(row), updatedAt: clock.now().toISOString() });
      database.record({ type: 'style.changed', accountId: actor.id });
    });
    return cardOfAccount(actor.id);
  };
  return {
    card: (actor) => cardOfAccount(actor.id),
    update: (actor, { enabled, choices, since }) =>
      save(actor, (row) => ({ ...(enabled === undefined ? {} : { enabled }), ...(since === undefined ? {} : { since }), ...(choices ? { choices: { ...row.choices, ...choices } } : {}) })),
    reset: (actor) => save(actor, () => ({ since: clock.now().toISOString(), choices: {} })),
    styleOf: async (accountId) => {
      const row = await rowOf(accountId);
      if (!row.enabled) return undefined;
      const found = (await cards.hasEdits(accountId, row.since)) ? await learned(row) : nothing;
      return styleInForce(cardOf(row, found));
    },
  };
};
