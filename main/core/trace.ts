// The id of the act that everything at work belongs to: from a click over the tasks it queued to the lines they log.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string | null>();

/** Runs `work`, and all it awaits, under a trace id; null: under none. */
export const inTrace = <T>(traceId: string | null, work: () => T): T => storage.run(traceId, work);

/** The trace id of what runs now, or null. */
export const currentTrace = (): string | null => storage.getStore() ?? null;
