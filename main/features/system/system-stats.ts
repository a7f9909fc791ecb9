// What the app itself costs and how it is doing, from real counts; asked for by a screen while somebody looks at it.
import { stat } from 'node:fs/promises';
import type { SystemStats } from '@shared/contracts/system';
import type { ProcessVitals } from '../../core/process-vitals';
import type { SystemRepository } from './system.repository';

export interface StatsPorts {
  vitals: ProcessVitals;
  /** Pages that were asked for, by where they came from. */
  web(): { fresh: number; confirmed: number; fetched: number };
  /** Listeners to the live updates. */
  listening(): number;
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;

/** @param path of the workspace file; its write-ahead log stands beside it */
export const readStats = async ({ vitals, web, listening }: StatsPorts, repository: SystemRepository, path: string): Promise<SystemStats> => {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const { fresh, confirmed, fetched } = web();
  const [pages, queue, bytes, walBytes] = await Promise.all([repository.pages(), repository.queueDepth(), sizeOf(path), sizeOf(`${path}-wal`)]);
  const asked = fresh + confirmed + fetched;
  return {
    uptimeSeconds: Math.round(process.uptime()), loopDelay: vitals.loopDelay(), memory: { rss, heapUsed, heapTotal, external }, threads: vitals.threads(),
    database: { bytes, walBytes, freeBytes: pages.free * pages.size }, queue,
    cache: { fresh, confirmed, fetched, hitRate: asked === 0 ? null : (fresh + confirmed) / asked }, listening: listening(),
  };
};
