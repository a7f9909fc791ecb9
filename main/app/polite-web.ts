// The one client for addresses from pages, feeds and files, as the settings want it; renewed when they change.
import { join } from 'node:path';
import type { Settings } from '@shared/contracts/settings';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { WebClient } from '../core/ports/web-client';
import { HostLanes } from '../web/fetch/host-queue';
import { FolderResponseCache } from '../web/fetch/response-cache';
import type { PageCounts } from '../web/fetch/web-client.options';
import type { ContainerOptions } from './container-options';

export interface PoliteWeb {
  client(): Promise<WebClient>;
  /** Forgets the pages that were kept. */
  forgetPages(): Promise<void>;
  /** Since the start, over all settings. */
  readonly counts: Readonly<PageCounts>;
  close(): Promise<void>;
}

export interface PoliteWebOptions {
  settings(): Promise<Settings>;
  workspaceDir: string;
  version: string;
  log: Logger;
  clock: Clock;
  testCrawler?: ContainerOptions['testCrawler'] | undefined;
}

const megabyte = 1024 * 1024;

export const createPoliteWeb = ({ settings, workspaceDir, version, log, clock, testCrawler }: PoliteWebOptions): PoliteWeb => {
  let made: { key: string; client: WebClient } | null = null;
  const hosts = new HostLanes();
  const cache = new FolderResponseCache(join(workspaceDir, 'cache'));
  const counts: PageCounts = { fresh: 0, confirmed: 0, fetched: 0 };
  return {
    counts,
    client: async () => {
      // Loaded with the first request; before the settings, so that from there on nobody comes between.
      const { createWebClient } = await import('../web/fetch/polite-client.lazy');
      const { crawling } = await settings();
      const key = JSON.stringify(crawling);
      if (made?.key === key) return made.client;
      // Requests in hand of the earlier one end by themselves; it is only let go of, and its hosts keep their pause.
      const client = createWebClient({
        version, contactUrl: crawling.contactUrl, cache, counts, hosts, delayMs: crawling.delaySeconds * 1_000, maxBytes: crawling.maxPageMegabytes * megabyte, freshMs: crawling.cacheHours * 3_600_000,
        log, clock, ...(testCrawler ? { allowLoopback: { delayMs: testCrawler.delayMs, ...(testCrawler.resolveName ? { resolveName: testCrawler.resolveName } : {}) } } : {}),
      });
      made = { key, client };
      return client;
    },
    forgetPages: () => cache.clear(),
    close: async () => { await made?.client.close(); },
  };
};
