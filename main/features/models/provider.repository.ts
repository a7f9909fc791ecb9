import type { Database } from '../../db/database';
import { PriceEntity, ProviderEntity, type PriceRow, type ProviderRow } from './provider.entity';

export const createProviderRepository = (database: Database) => ({
  list: (): Promise<ProviderRow[]> => database.reader().find(ProviderEntity, { order: { createdAt: 'ASC', id: 'ASC' } }),
  find: (id: string): Promise<ProviderRow | null> => database.reader().findOneBy(ProviderEntity, { id }),
  insert: async (row: ProviderRow): Promise<void> => { await database.writer().insert(ProviderEntity, row); },
  update: async (id: string, set: Partial<ProviderRow>): Promise<void> => { await database.writer().update(ProviderEntity, { id }, set); },
  remove: async (id: string): Promise<void> => { await database.writer().delete(PriceEntity, { providerId: id }); await database.writer().delete(ProviderEntity, { id }); },
  prices: (providerId: string): Promise<PriceRow[]> => database.reader().find(PriceEntity, { where: { providerId }, order: { model: 'ASC' } }),
  price: (providerId: string, model: string): Promise<PriceRow | null> => database.reader().findOneBy(PriceEntity, { providerId, model }),
  savePrice: async (row: PriceRow): Promise<void> => { await database.writer().upsert(PriceEntity, row as never, ['providerId', 'model']); },
  removePrice: async (providerId: string, model: string): Promise<void> => { await database.writer().delete(PriceEntity, { providerId, model }); },
});
export type ProviderRepository = ReturnType<typeof createProviderRepository>;
