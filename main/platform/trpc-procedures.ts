import { isTrackedEnvelope, type AnyTRPCRouter } from '@trpc/server';

type Call = (options: { ctx: object; signal?: AbortSignal }) => unknown;

const isIterable = (value: unknown): value is AsyncIterable<unknown> => typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** trpc-electron carries a copy of tRPC of its own, which does not know our tracked events: unfold them for it. */
async function* unfolded(events: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  for await (const event of events) {
    if (!isTrackedEnvelope(event)) yield event;
    else yield { id: event[0], data: event[1] };
  }
}

/**
 * The router as trpc-electron is given it: every procedure gets the abort signal of its own request (trpc-electron's
 * never fires for a query), and an input that can't be read counts as missing instead of hanging the caller.
 */
export const adaptRouter = <Router extends AnyTRPCRouter>(router: Router, signalOf: (context: object) => AbortSignal | undefined): Router => {
  const definition = router._def as unknown as { procedures: Record<string, Call & { _def: unknown }>; _config: { transformer: { input: { deserialize(value: unknown): unknown } } } };
  const procedures = Object.entries(definition.procedures).map(([path, procedure]) => {
    const withSignal: Call = (options) => {
      const signal = signalOf(options.ctx);
      return procedure(signal ? { ...options, signal } : options);
    };
    const call: Call =
      (procedure._def as { type?: unknown }).type !== 'subscription'
        ? withSignal
        : async (options) => {
            const result = await withSignal(options);
            return isIterable(result) ? unfolded(result) : result;
          };
    return [path, Object.assign(call, { _def: procedure._def })] as const;
  });
  const { transformer } = definition._config;
  const deserialize = (value: unknown): unknown => {
    try {
      return transformer.input.deserialize(value);
    } catch {
      return undefined;
    }
  };
  const config = { ...definition._config, transformer: { ...transformer, input: { ...transformer.input, deserialize } } };
  return { _def: { ...definition, procedures: Object.fromEntries(procedures), _config: config } } as unknown as Router;
};
