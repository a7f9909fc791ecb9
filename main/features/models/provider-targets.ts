// From a provider's row, its key in the keychain and the prices to what a call is made with. Keys do not leave main.
import { kindsWithKey, type AgentEngine, type ModelRef, type ProviderDto } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import type { SecretStore } from '../../core/ports/secret-store';
import type { ModelEndpoint, ModelTarget } from '../../language/models/model-target';
import { listedPrices } from '../../language/models/prices.data';
import type { ProviderRow } from './provider.entity';
import type { ProviderRepository } from './provider.repository';
import { addressOf, priceOf } from './provider.rules';

export interface TargetParts {
  repository: ProviderRepository;
  secrets: SecretStore;
  /** The proxy from settings. */
  proxy(): Promise<string>;
}

export type Provider = Pick<ProviderRow, 'id' | 'kind' | 'baseUrl' | 'project' | 'location'>;

export const secretOf = (id: string): string => `model.${id}`;

export const createProviderTargets = ({ repository, secrets, proxy }: TargetParts) => {
  const endpointOf = async (provider: Provider, key: string): Promise<ModelEndpoint> => ({ id: provider.id, kind: provider.kind, baseUrl: addressOf(provider), key, proxy: await proxy() });
  const priced = async (provider: Provider, model: string): Promise<ModelTarget['price']> => priceOf(provider, model, await repository.price(provider.id, model))?.price ?? null;
  /** @throws MODEL_NOT_CONFIGURED */
  const storedKey = async (provider: Provider): Promise<string> => {
    const key = await secrets.get(secretOf(provider.id));
    if (key === null && kindsWithKey.includes(provider.kind)) throw new AppError('MODEL_NOT_CONFIGURED', 'The key of this provider is not in the keychain any more. Enter it anew under Settings, Language models.');
    return key ?? '';
  };
  return {
    endpointOf, priced, storedKey,
    /** @throws MODEL_NOT_CONFIGURED */
    open: async (ref: ModelRef, engine: AgentEngine): Promise<ModelTarget> => {
      const row = await repository.find(ref.providerId);
      if (!row) throw new AppError('MODEL_NOT_CONFIGURED', `The provider of ${ref.model} is not set up any more. Choose another model under Settings, Language models.`);
      return { endpoint: await endpointOf(row, await storedKey(row)), model: ref.model, price: await priced(row, ref.model), temperature: engine.temperature / 100, maxAnswerTokens: engine.maxAnswerTokens };
    },
    dtoOf: async (row: ProviderRow): Promise<ProviderDto> => {
      const entered = new Map((await repository.prices(row.id)).map((price) => [price.model, price]));
      const models = [...new Set([row.model, ...entered.keys(), ...Object.keys(listedPrices[row.kind] ?? {})])];
      const { id, kind, name, baseUrl, project, location, testedAt, createdAt } = row;
      return { id, kind, name, baseUrl, project, location, testedAt, createdAt, hasKey: (await secrets.get(secretOf(id))) !== null, models: models.map((model) => ({ model, price: priceOf(row, model, entered.get(model) ?? null) })) };
    },
  };
};
export type ProviderTargets = ReturnType<typeof createProviderTargets>;
