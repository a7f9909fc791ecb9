import { BroadcastChannel } from 'node:worker_threads';

export interface LiveMemory {
  /** What lives in all threads that told it lately, in MB: JavaScript and what hangs on it, without garbage. Null: nobody has yet. */
  mb(): number | null;
  /** Of each thread that is alive, in the order in which they began. */
  threads(): number[];
  close(): void;
}

/** A thread tells once a minute; one that was silent for longer has ended. */
const silentMs = 90_000;

/** Hears what tell-live-memory.cjs tells; a benchmark names it as `required`. */
export const hearLiveMemory = (): LiveMemory => {
  const told = new Map<number, { mb: number; at: number }>();
  const channel = new BroadcastChannel('live memory');
  channel.onmessage = (message) => {
    const { threadId, mb } = (message as { data: { threadId: number; mb: number } }).data;
    told.set(threadId, { mb, at: performance.now() });
  };
  channel.unref();
  const threads = (): number[] => [...told].filter(([, { at }]) => performance.now() - at < silentMs).sort(([a], [b]) => a - b).map(([, { mb }]) => mb);
  return {
    threads,
    mb: () => {
      const all = threads();
      return all.length === 0 ? null : all.reduce((sum, mb) => sum + mb, 0);
    },
    close: () => channel.close(),
  };
};
