import type { z } from 'zod';
import { agentEngineSchema, type AgentEngine, type ModelRef, type ModelTestResult, type ProviderAnswer, type ProviderDto, type providerInput, type providerKeyInput, type providerPriceInput } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { ModelLine } from '../../core/ports/model-line';
import type { SecretStore } from '../../core/ports/secret-store';
import type { Spending } from '../../core/ports/spending';
import type { Database } from '../../db/database';
import { createFallbackLine } from '../../language/models/fallback-line';
import { createModelLine } from '../../language/models/model-line';
import type { Actor } from '../accounts';
import type { BudgetService } from '../budget';
import { createProviderRepository } from './provider.repository';
import { changingModels, createKeyEntry, requiredIn } from './key-entry';
import { createProviderTargets, secretOf } from './provider-targets';

/** Servers of language models, their keys and their prices. Keys only go in, never out (G16). */
export interface ModelService {
  providers(): Promise<ProviderDto[]>;
  /** Tests with one real call; keeps the provider and its key only when it works. @throws VALIDATION SECRET_STORE */
  add(actor: Actor, input: z.output<typeof providerInput>, signal?: AbortSignal): Promise<ProviderAnswer>;
  /** Another key for it, tested before the old one is replaced. @throws NOT_FOUND VALIDATION SECRET_STORE */
  setKey(actor: Actor, input: z.output<typeof providerKeyInput>, signal?: AbortSignal): Promise<ProviderAnswer>;
  /** One real call with the key that is stored. @throws NOT_FOUND */
  test(actor: Actor, ref: ModelRef, signal?: AbortSignal): Promise<ModelTestResult>;
  /** @throws NOT_FOUND */
  setPrice(actor: Actor, input: z.output<typeof providerPriceInput>): Promise<ProviderDto>;
  /** With its key and prices. @throws NOT_FOUND; CONFLICT while an agent is set to it */
  remove(actor: Actor, id: string): Promise<void>;
  /** The line of an agent: its models in their order, for one piece of work. Opened when it is used. */
  lineFor(engine: AgentEngine, spending: Spending): ModelLine;
}

export interface ModelPorts {
  database: Database;
  clock: Clock;
  secrets: SecretStore;
  budget: Pick<BudgetService, 'spendingFor'>;
  /** The proxy from settings. */
  proxy(): Promise<string>;
  /** What agents are set to now. */
  enginesInForce(): Promise<AgentEngine[]>;
}

/** Resolves when it is first used, so that a key that is locked away stops only who needs it. */
const lazyLine = (open: () => Promise<ModelLine>): ModelLine => {
  let opened: Promise<ModelLine> | null = null;
  return { complete: async (request, options) => (await (opened ??= open())).complete(request, options) };
};

export const createModelService = ({ database, clock, secrets, budget, proxy, enginesInForce }: ModelPorts): ModelService => {
  const repository = createProviderRepository(database);
  const now = (): string => clock.now().toISOString();
  const targets = createProviderTargets({ repository, secrets, proxy });
  const { dtoOf } = targets;
  const changed = changingModels(database);
  const required = requiredIn(repository);

  return {
    providers: async () => Promise.all((await repository.list()).map(dtoOf)),
    ...createKeyEntry({ database, clock, secrets, repository, targets, budget }),
    setPrice: async (_actor, { providerId, model, price }) => {
      await required(providerId);
      await changed(() => (price ? repository.savePrice({ providerId, model, price, at: now() }) : repository.removePrice(providerId, model)));
      return dtoOf(await required(providerId));
    },
    remove: async (_actor, id) => {
      await required(id);
      if ((await enginesInForce()).some(({ models }) => models.some(({ providerId }) => providerId === id))) throw new AppError('CONFLICT', 'An agent is set to a model of this provider. Choose another one for it first.');
      await changed(() => repository.remove(id));
      await secrets.delete(secretOf(id));
    },
    lineFor: (engine, spending) => {
      const set = agentEngineSchema.parse(engine);
      return createFallbackLine(set.models.map((ref) => lazyLine(async () => createModelLine({ target: await targets.open(ref, set), spending }))), set.maxMicroDollars);
    },
  };
};
