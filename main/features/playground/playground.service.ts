import type { PlaygroundEngineDto, PlaygroundEvent, PlaygroundOrder } from '@shared/contracts/playground';
import { createSharedWork } from '../../core/shared-work';
import { told } from '../../core/told';
import { Turns } from '../../core/turns';
import type { Actor } from '../accounts';
import { listEngines } from './engines';
import type { PlaygroundPorts } from './playground.ports';
import { tryEngine, type PlaygroundParts } from './try-engine';

/** Trying engines on a text, side by side. */
export interface PlaygroundService {
  engines(): Promise<PlaygroundEngineDto[]>;
  /** One engine on one order, until it ends or the signal fires; troubles are told, not thrown. Nothing is stored as a comment. */
  run(actor: Actor, order: PlaygroundOrder, signal: AbortSignal): AsyncGenerator<PlaygroundEvent>;
  close(): Promise<void>;
}

/** Columns that ask a model at the same time. */
const modelsAtOnce = 2;

export const createPlaygroundService = (ports: PlaygroundPorts): PlaygroundService => {
  const parts: PlaygroundParts = { ports, reads: createSharedWork(), analyses: createSharedWork(), turns: new Turns(modelsAtOnce) };
  const closing = new AbortController();
  return {
    engines: () => listEngines(ports),
    run: (actor, order, signal) => told((tell, heard) => tryEngine(parts, { actor, order, tell, signal: heard }), AbortSignal.any([signal, closing.signal])),
    close: async () => closing.abort(),
  };
};
