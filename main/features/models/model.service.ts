import type { AgentWithModels } from '@shared/contracts/agent-config';
import { agentEngineSchema, type AgentEngine } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { ModelLine } from '../../core/ports/model-line';
import type { SecretStore } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import { createFallbackLine } from '../../language/models/fallback-line';
import { createModelLine } from '../../language/models/model-line';
import { costOf } from '../../language/models/price';
import type { BudgetService } from '../budget';
import type { ModelService } from './model.types';
import { createProviderRepository } from './provider.repository';
import { changingModels, createKeyEntry, requiredIn } from './key-entry';
import { createProviderTargets, secretOf } from './provider-targets';

/** A post of some 2,000 words with its prompt, and three comments with their plans, or what was read out of it. */
const typicalTokens = { writer: { input: 4_500, cached: 0, output: 1_200 }, analyzer: { input: 3_500, cached: 0, output: 900 } };

export interface ModelPorts {
  database: Database;
  clock: Clock;
  secrets: SecretStore;
  budget: Pick<BudgetService, 'spendingFor' | 'workCosts'>;
  /** The proxy from settings. */
  proxy(): Promise<string>;
  /** What agents are set to now. */
  enginesInForce(): Promise<Record<AgentWithModels, AgentEngine>>;
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
      if (Object.values(await enginesInForce()).some(({ models }) => models.some(({ providerId }) => providerId === id))) throw new AppError('CONFLICT', 'An agent is set to a model of this provider. Choose another one for it first.');
      await changed(() => repository.remove(id));
      await secrets.delete(secretOf(id));
    },
    costOf: async (agent) => {
      const [ref] = (await enginesInForce())[agent].models;
      const row = ref && (await repository.find(ref.providerId));
      if (!ref || !row) return null;
      const price = await targets.priced(row, ref.model);
      return { model: ref.model, own: await budget.workCosts(agent, `${row.kind}/${ref.model}`), typical: price && costOf(price, typicalTokens[agent]) };
    },
    lineFor: (engine, spending) => {
      const set = agentEngineSchema.parse(engine);
      return createFallbackLine(set.models.map((ref) => lazyLine(async () => createModelLine({ target: await targets.open(ref, set), spending }))), set.maxMicroDollars);
    },
  };
};
