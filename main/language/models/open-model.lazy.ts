import type { ProviderKind } from '@shared/contracts/model';
import { createBoundFetch } from './bound-fetch';
import type { ModelLimits, ModelTarget } from './model-target';
import type { SdkCall, SdkMaker, SdkModel } from './sdk-model';

const makers: Record<ProviderKind, () => Promise<{ makeModel: SdkMaker }>> = {
  openai: () => import('./openai.lazy'),
  anthropic: () => import('./anthropic.lazy'),
  gemini: () => import('./gemini.lazy'),
  vertex: () => import('./vertex.lazy'),
  openai_compatible: () => import('./openai-compatible.lazy'),
  ollama: () => import('./ollama.lazy'),
};

export interface OpenedModel {
  model: SdkModel;
  /** What a kind needs beside the common options. */
  extra: Pick<SdkCall, 'providerOptions'>;
  /** Whether the provider took a call on. */
  taken(): boolean;
  close(): Promise<void>;
}

/** Ollama takes its options in a place of their own; those at the top are silently left aside. */
const extraOf = ({ endpoint, temperature, maxAnswerTokens }: ModelTarget): OpenedModel['extra'] =>
  endpoint.kind === 'ollama' ? { providerOptions: { ollama: { options: { temperature, num_predict: maxAnswerTokens } } } } : {};

/** The model object of a target, with connections of its own. @throws VALIDATION when the address is none */
export const openModel = async (target: ModelTarget, limits: ModelLimits): Promise<OpenedModel> => {
  const { kind, baseUrl, key, proxy } = target.endpoint;
  const { makeModel } = await makers[kind]();
  const bound = createBoundFetch({ baseUrl, proxy, limits });
  return { model: makeModel({ baseUrl, key, proxy, fetch: bound.fetch })(target.model), extra: extraOf(target), taken: bound.taken, close: bound.close };
};
