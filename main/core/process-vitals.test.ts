import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchProcess, type ProcessVitals } from './process-vitals';

let vitals: ProcessVitals;
beforeEach(() => { vitals = watchProcess(); });
afterEach(() => vitals.close());
const hold = (ms: number): void => { for (const until = performance.now() + ms; performance.now() < until;); };

it('sees a loop that was held up, as long as it was', async () => {
  await expect.poll(() => vitals.loopDelay().max).toBeGreaterThan(0);
  hold(300);
  await expect.poll(() => vitals.loopDelay().max).toBeGreaterThan(250);
});

it('counts the threads that are up, and which of them compute', async () => {
  const before = vitals.threads().up;
  const busy = new Worker(`const { parentPort } = require('node:worker_threads'); parentPort.postMessage('up'); for (;;);`, { eval: true });
  const idle = new Worker(`const { parentPort } = require('node:worker_threads'); parentPort.once('message', () => process.exit()); parentPort.postMessage('up');`, { eval: true });
  await Promise.all([busy, idle].map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  await expect.poll(() => vitals.threads()).toEqual({ up: before + 2, busy: 1 });
  await Promise.all([busy.terminate(), idle.terminate()]);
  await expect.poll(() => vitals.threads().up).toBe(before);
});
