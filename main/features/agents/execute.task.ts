import { executeInput, type ExecuteOrder } from '@shared/contracts/agent';
import type { z } from 'zod';
import { defineTask, type AnyTaskDefinition } from '../../tasks/define-task';
import type { ExecutePorts } from './execute.ports';

export const executeKind = { name: 'agent.execute', version: 1, maxAttempts: 1 } as const;

/** An agent set to work by hand. Nothing of a campaign is written; the order's own time limit is the handler's. */
export const defineExecute = (ports: ExecutePorts): AnyTaskDefinition =>
  defineTask<ExecuteOrder>({
    ...executeKind, payload: executeInput as z.ZodType<ExecuteOrder>, timeoutMs: 3_660_000, concurrency: 2,
    load: async () => (await import('./execute.handler')).createExecuteHandler(ports),
  });
