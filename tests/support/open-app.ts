import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { composeApp, type App, type Replaced } from '../../main/app/container';
import type { Clock } from '../../main/core/ports/clock';
import { systemClock } from '../../main/core/ports/clock';
import type { Desktop } from '../../main/core/ports/desktop';
import { silentLogger, type Logger } from '../../main/core/ports/logger';
import { AppError } from '../../main/core/app-error';
import type { SecretStore } from '../../main/core/ports/secret-store';

/** Where `npm test` built the worker threads. */
export const builtWorkers = resolve('out/headless/workers');

export const memorySecrets = (): SecretStore => {
  const kept = new Map<string, string>();
  return {
    backend: 'memory',
    get: async (name) => kept.get(name) ?? null,
    set: async (name, value) => void kept.set(name, value),
    delete: async (name) => void kept.delete(name),
  };
};

const refuse = async (): Promise<never> => { throw new AppError('VALIDATION', 'No desktop here.'); };
const noDesktop: Desktop = { chooseFiles: refuse, saveFile: refuse, openExternal: refuse, writeClipboard: refuse, notify: () => {}, focused: () => true };

export const temporaryFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'kp-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

export interface AppSetting extends Replaced {
  clock?: Clock;
  secrets?: SecretStore;
  desktop?: Partial<Desktop>;
  log?: Logger;
  logsDir?: string;
  logLines?: (most: number) => Promise<string[]>;
  loopbackDelayMs?: number;
  resolveName?: (host: string) => string | null;
  reopen?: () => void;
}

/** The whole engine over a workspace folder, with the built workers. */
export const openApp = (workspaceDir: string, { clock = systemClock, secrets = memorySecrets(), log = silentLogger, logsDir, logLines, desktop, loopbackDelayMs, resolveName, reopen, ...replaced }: AppSetting = {}): Promise<App> =>
  composeApp({
    workspaceDir, workersDir: builtWorkers, workerExt: '.mjs', examplesDir: resolve('examples'), version: '0.0.0-test', secrets, log, clock, ...(logsDir ? { logsDir } : {}),
    desktop: { ...noDesktop, ...desktop }, ...(logLines ? { logLines } : {}),
    ...(reopen ? { reopen } : {}),
    ...(loopbackDelayMs === undefined ? {} : { testCrawler: { allowLoopback: true as const, delayMs: loopbackDelayMs, ...(resolveName ? { resolveName } : {}) } }),
  }, replaced);

/** Resolves with the next event of one of these types of the campaign. */
export const campaignEvent = async ({ container }: App, campaignId: string, types: readonly string[]): Promise<string> => {
  const abort = new AbortController();
  for await (const message of container.feed.subscribe({ lastEventId: null, signal: abort.signal })) {
    if ('reset' in message) continue;
    const { event } = message;
    if (!types.includes(event.type) || !('campaignId' in event) || event.campaignId !== campaignId) continue;
    abort.abort();
    return event.type;
  }
  throw new Error('The feed ended.');
};
