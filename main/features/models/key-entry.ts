// Keys are tested with one real call before they are kept: what does not work is not stored, and what worked is not replaced by it.
import type { z } from 'zod';
import type { ModelTestResult, providerInput, providerKeyInput, TokenPrice } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { SecretStore } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import type { BudgetService } from '../budget';
import type { ModelService } from './model.types';
import { secretOf, type Provider, type ProviderTargets } from './provider-targets';
import type { ProviderRow } from './provider.entity';
import type { ProviderRepository } from './provider.repository';
import { addressOf, requireComplete } from './provider.rules';
import { testProvider } from './test-provider';

export interface KeyEntryParts {
  database: Database;
  clock: Clock;
  secrets: SecretStore;
  repository: ProviderRepository;
  targets: ProviderTargets;
  budget: Pick<BudgetService, 'spendingFor'>;
}

export const changingModels = (database: Database) => (work: () => Promise<void>): Promise<void> => database.unit(async () => { await work(); database.record({ type: 'models.changed' }); });

/** @throws NOT_FOUND */
export const requiredIn = (repository: ProviderRepository) => async (id: string): Promise<ProviderRow> => {
  const row = await repository.find(id);
  if (!row) throw new AppError('NOT_FOUND', 'This provider does not exist.');
  return row;
};

export const createKeyEntry = ({ database, clock, secrets, repository, targets, budget }: KeyEntryParts): Pick<ModelService, 'add' | 'setKey' | 'test'> => {
  const now = (): string => clock.now().toISOString();
  const [required, changed] = [requiredIn(repository), changingModels(database)];
  const testWith = async (actor: Actor, provider: Provider & { model: string }, key: string, { price, signal }: { price?: TokenPrice | undefined; signal?: AbortSignal | undefined }): Promise<ModelTestResult> => {
    const target = { endpoint: await targets.endpointOf(provider, key), model: provider.model, price: price ?? (await targets.priced(provider, provider.model)) };
    return testProvider(target, budget.spendingFor({ agent: null, campaignId: null, postId: null, ownerId: actor.id, subject: null }), signal);
  };

  /** What was tested and works. */
  const keep = async (row: ProviderRow, key: string, price: z.output<typeof providerInput>['price']): Promise<void> => {
    if (key !== '') await secrets.set(secretOf(row.id), key);
    try {
      await changed(async () => {
        await repository.insert(row);
        if (price) await repository.savePrice({ providerId: row.id, model: row.model, price, at: row.createdAt });
      });
    } catch (error) {
      await secrets.delete(secretOf(row.id));
      throw error;
    }
  };

  return {
    add: async (actor, { key, price, ...input }, signal) => {
      requireComplete(input, key);
      addressOf(input);
      const row: ProviderRow = { ...input, id: newId(), testedAt: now(), createdAt: now(), updatedAt: now() };
      const test = await testWith(actor, row, key, { price, signal });
      if (!test.ok) return { test, provider: null };
      await keep(row, key, price);
      return { test, provider: await targets.dtoOf(row) };
    },
    setKey: async (actor, { id, key, model }: z.output<typeof providerKeyInput>, signal) => {
      const row = await required(id);
      requireComplete(row, key);
      const test = await testWith(actor, { ...row, model }, key, { signal });
      if (!test.ok) return { test, provider: null };
      await secrets.set(secretOf(id), key);
      await changed(() => repository.update(id, { model, testedAt: now(), updatedAt: now() }));
      return { test, provider: await targets.dtoOf(await required(id)) };
    },
    test: async (actor, { providerId, model }, signal) => {
      const row = await required(providerId);
      const test = await testWith(actor, { ...row, model }, await targets.storedKey(row), { signal });
      if (test.ok) await changed(() => repository.update(providerId, { model, testedAt: now(), updatedAt: now() }));
      return test;
    },
  };
};
