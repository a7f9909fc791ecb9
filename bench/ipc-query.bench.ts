// A procedure asked from the page and answered (client, links, bridge, sender check, middleware, output contract, superjson),
// over a raw ipcRenderer.invoke that carries the same object, in the same Electron and the same kind of window.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { build } from 'vite';
import { launchApp } from '../tests/e2e/support/launch-app';
import type { Bench } from './bench-result';

export const needsWindow = true;

const rounds = 160; // short and in turns, so that both meet the same weather
const callsARound = 25;
const target = 1.8;

declare global {
  interface Window {
    benchCall(): Promise<unknown>;
  }
}

const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: '@shared', replacement: resolve('shared') }] },
    publicDir: false,
    build: { write: false, minify: true, lib: { entry: resolve('bench/lib/page-client.ts'), formats: ['iife'], name: 'bench' } },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('the client of the page could not be built');
  return chunk.code;
};

/** A second window whose preload offers a raw invoke, as sandboxed and isolated as ours. */
const openRawWindow = async (app: ElectronApplication, answer: unknown): Promise<{ page: Page; remove(): void }> => {
  const place = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const preload = join(place, 'preload.js');
  writeFileSync(preload, "const { contextBridge, ipcRenderer } = require('electron'); contextBridge.exposeInMainWorld('benchCall', () => ipcRenderer.invoke('bench-raw'));");
  const opened = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow, ipcMain }, given) => {
      ipcMain.handle('bench-raw', () => given.answer);
      const window = new BrowserWindow({ show: true, webPreferences: { preload: given.preload, sandbox: true, contextIsolation: true, backgroundThrottling: false } });
      await window.loadURL('data:text/html,<title>raw</title>');
    },
    { preload, answer },
  );
  return { page: await opened, remove: () => rmSync(place, { recursive: true, force: true }) };
};

/** Mean milliseconds of one call after the other. */
const timeRound = (page: Page, calls: number): Promise<number> =>
  page.evaluate(async (count) => {
    const started = performance.now();
    for (let call = 0; call < count; call += 1) await window.benchCall();
    return (performance.now() - started) / count;
  }, calls);

/** Other work on the machine only ever adds to a round, and more to the longer path: the quickest quarter tells what the code costs. */
const lowerQuartile = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;

const bench: Bench = async () => {
  const client = await bundle();
  const { app, page, dispose } = await launchApp();
  try {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setBackgroundThrottling(false));
    await page.evaluate(client);
    const raw = await openRawWindow(app, await page.evaluate(() => window.benchCall()));
    const times = { procedure: [] as number[], raw: [] as number[] };
    for (let round = -2; round < rounds; round += 1) {
      const [procedure, invoke] = [await timeRound(page, callsARound), await timeRound(raw.page, callsARound)];
      if (round < 0) continue; // warming up
      times.procedure.push(procedure);
      times.raw.push(invoke);
    }
    raw.remove();
    const [value, baseline] = [lowerQuartile(times.procedure), lowerQuartile(times.raw)];
    const ratio = value / baseline;
    return { name: 'ipc-query', value, unit: 'ms a call', baseline, ratio, target: `ratio <= ${target}`, ok: ratio <= target, details: { rounds, callsARound, slowestRound: Math.max(...times.procedure), procedure: 'auth.me' } };
  } finally {
    await dispose();
  }
};

export default bench;
