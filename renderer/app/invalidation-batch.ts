import type { QueryClient } from '@tanstack/react-query';
import type { ProcedurePath } from './trpc';

const waitMs = 200;

/** Gathers what went stale for a moment, so that a burst of events refetches a query once. */
export const createInvalidationBatch = (queryClient: QueryClient) => {
  const waiting = new Set<ProcedurePath>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    const paths = [...waiting];
    waiting.clear();
    for (const path of paths) void queryClient.invalidateQueries({ queryKey: [path.split('.')] });
  };
  return {
    add(paths: readonly ProcedurePath[]) {
      for (const path of paths) waiting.add(path);
      timer ??= setTimeout(flush, waitMs);
    },
    everything() {
      waiting.clear();
      void queryClient.invalidateQueries();
    },
    close() {
      if (timer) clearTimeout(timer);
    },
  };
};
