import { LessThan } from 'typeorm';
import type { Database } from '../../db/database';
import { SignInFailureEntity, type SignInFailureRow } from './sign-in-failure.entity';

export const createSignInFailureRepository = (database: Database) => ({
  find: (key: string): Promise<SignInFailureRow | null> => database.reader().findOneBy(SignInFailureEntity, { key }),
  put: async (row: SignInFailureRow): Promise<void> => { await database.writer().upsert(SignInFailureEntity, row, ['key']); },
  remove: async (key: string): Promise<void> => { await database.writer().delete(SignInFailureEntity, { key }); },
  removeBefore: async (updatedAt: string): Promise<void> => { await database.writer().delete(SignInFailureEntity, { updatedAt: LessThan(updatedAt) }); },
});
