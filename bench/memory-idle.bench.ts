// The memory of all processes of the app after 30 s without a hand on it, each page counted by its share (PSS), over a bare
// window of the same Electron. Reads /proc, so it runs on Linux.
import { readdirSync, readFileSync } from 'node:fs';
import { launchApp } from '../tests/e2e/support/launch-app';
import type { Bench } from './bench-result';
import { launchBare } from './lib/bare-electron';
import { rounded, seededWorkspace } from './lib/seeded-workspace';

export const needsWindow = true;

const idleMs = 30_000;
const target = 1.5;

const parentOf = (pid: string): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
  } catch {
    return ''; // it ended while we looked
  }
};

const withChildren = (root: string): string[] => {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => [pid, parentOf(pid)]));
  const family = [root];
  for (const pid of family) family.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  return family;
};

const pssMegabytes = (root: number | undefined): { sum: number; each: number[] } => {
  const each = withChildren(String(root)).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024);
  return { sum: each.reduce((sum, value) => sum + value, 0), each: each.map(Math.round) };
};

const idle = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, idleMs); });

const bench: Bench = async () => {
  const kp = await launchApp({ workspace: await seededWorkspace(2_000, 25_000) });
  await kp.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await idle();
  const app = pssMegabytes(kp.app.process().pid);
  await kp.dispose();
  const window = await launchBare();
  await idle();
  const bare = pssMegabytes(window.app.process().pid);
  await window.dispose();
  return { name: 'memory-idle', value: Math.round(app.sum), unit: 'MB', baseline: Math.round(bare.sum), ratio: rounded(app.sum / bare.sum), target: `ratio <= ${target}`, ok: app.sum / bare.sum <= target, details: { app: app.each, bare: bare.each } };
};
export default bench;
