import { loginInput, registerInput } from '../../shared/contracts/account';
import { openDatabase, type Database } from '../../main/db/database';
import { migrations } from '../../main/db/migrations';
import { entities } from '../../main/app/entity-registry';
import type { SecretStore } from '../../main/core/ports/secret-store';
import { createAccountService, ensureLocalAccount, type AccountService } from '../../main/features/accounts';
import { emptyHolder, type TokenHolder } from '../../main/trpc/context';
import { memorySecrets } from './open-app';

export const goodPassword = 'seven cellos in a lift';

/** A clock that a test moves. */
export const movableClock = (start = '2026-11-23T10:00:00.000Z') => {
  let at = Date.parse(start);
  return { now: () => new Date(at), forward: (ms: number) => { at += ms; } };
};

export interface AccountWorld {
  database: Database;
  clock: ReturnType<typeof movableClock>;
  secrets: SecretStore;
  service: AccountService;
  register(email: string, fullName?: string): Promise<{ id: string }>;
  login(email: string, password?: string, holder?: TokenHolder): Promise<TokenHolder>;
}

/** The accounts of a real workspace file, without the rest of the engine. */
export const openAccounts = async (dir: string, secrets: SecretStore = memorySecrets()): Promise<AccountWorld> => {
  const database = await openDatabase({ dir, entities, migrations, publish: () => {} });
  const clock = movableClock();
  const service = createAccountService({ database, clock, secrets, local: await ensureLocalAccount(database, clock) });
  return {
    database, clock, secrets, service,
    register: async (email, fullName = 'Some Person') => (await service.register(registerInput.parse({ email, fullName, password: goodPassword }), emptyHolder('test'))).account,
    login: async (email, password = goodPassword, holder = emptyHolder('test')) => { await service.login(loginInput.parse({ email, password }), holder); return holder; },
  };
};
