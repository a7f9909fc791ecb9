// How the process itself is doing: whether its event loop is held up, what memory it takes, which threads work beside it.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';

/** Milliseconds by which the loop came late, of the last whole minute (while the app is younger: since its start). */
export interface LoopDelay {
  p50: number;
  p99: number;
  max: number;
}

export interface ProcessVitals {
  loopDelay(): LoopDelay;
  /** Worker threads that are up, and how many of them computed for more than half of the time since last asked. */
  threads(): { up: number; busy: number };
  close(): void;
}

const resolutionMs = 10;
const windowMs = 60_000;

/** The histogram holds the time between two looks: the pause between them is no delay. */
const delayOf = (histogram: IntervalHistogram): LoopDelay => {
  const late = (nanoseconds: number): number => Math.round(Math.max(0, nanoseconds / 1e6 - resolutionMs) * 10) / 10;
  return histogram.count === 0 ? { p50: 0, p99: 0, max: 0 } : { p50: late(histogram.percentile(50)), p99: late(histogram.percentile(99)), max: late(histogram.max) };
};

const watchThreads = (): { threads: ProcessVitals['threads']; close(): void } => {
  type Utilization = ReturnType<Worker['performance']['eventLoopUtilization']>;
  const up = new Map<Worker, Utilization | undefined>();
  const begun = (message: unknown): void => {
    const { worker } = message as { worker: Worker };
    up.set(worker, undefined);
    worker.once('exit', () => up.delete(worker));
  };
  subscribe('worker_threads', begun);
  const threads = (): { up: number; busy: number } => {
    let busy = 0;
    for (const [worker, before] of up) {
      const now = worker.performance.eventLoopUtilization();
      if (worker.performance.eventLoopUtilization(now, before).utilization > 0.5) busy += 1;
      up.set(worker, now);
    }
    return { up: up.size, busy };
  };
  return { threads, close: () => void unsubscribe('worker_threads', begun) };
};

/** Watches from now on; threads that began before are not seen. */
export const watchProcess = (): ProcessVitals => {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  histogram.enable();
  let lastMinute: LoopDelay | null = null;
  const timer = setInterval(() => {
    lastMinute = delayOf(histogram);
    histogram.reset();
  }, windowMs);
  timer.unref();
  const { threads, close } = watchThreads();
  return {
    loopDelay: () => {
      const now = delayOf(histogram);
      // A block of this moment is told at once, not only when its minute is over.
      return lastMinute === null ? now : { p50: lastMinute.p50, p99: Math.max(lastMinute.p99, histogram.count > 500 ? now.p99 : 0), max: Math.max(lastMinute.max, now.max) };
    },
    threads,
    close: () => {
      clearInterval(timer);
      histogram.disable();
      close();
    },
  };
};
