import { builtInEngine, type AgentEngine, type ModelRef } from '@shared/contracts/model';
import type { PlaygroundEngineDto } from '@shared/contracts/playground';
import { AppError } from '../../core/app-error';
import type { PlaygroundPorts } from './playground.ports';

type EnginePorts = Pick<PlaygroundPorts, 'providers' | 'writerEngine'>;

const isSame = (a: ModelRef, b: ModelRef): boolean => a.providerId === b.providerId && a.model === b.model;

/** The built-in engine, then every model of every provider that is set up; those that the writer is set to first. */
export const listEngines = async ({ providers, writerEngine }: EnginePorts): Promise<PlaygroundEngineDto[]> => {
  const { models: chosen } = await writerEngine();
  const models = (await providers()).flatMap(({ id, name, models: offered }) =>
    offered.map(({ model, price }): PlaygroundEngineDto & { model: ModelRef } => {
      const ref = { providerId: id, model };
      return { model: ref, provider: name, price, inUse: chosen.some((other) => isSame(other, ref)) };
    }));
  return [{ model: null, provider: null, price: null, inUse: chosen.length === 0 }, ...models.filter(({ inUse }) => inUse), ...models.filter(({ inUse }) => !inUse)];
};

/** As the writer is set, with this one model alone: what it fails with is shown, not covered up by another engine. @throws MODEL_NOT_CONFIGURED */
export const engineOf = async (ports: EnginePorts, ref: ModelRef | null): Promise<AgentEngine> => {
  if (ref === null) return builtInEngine;
  const offered = (await ports.providers()).find(({ id }) => id === ref.providerId)?.models ?? [];
  if (!offered.some(({ model }) => model === ref.model)) throw new AppError('MODEL_NOT_CONFIGURED', `${ref.model} is not set up. Add it under Settings, Language models.`);
  return { ...(await ports.writerEngine()), models: [ref], onFailure: 'fail' };
};
