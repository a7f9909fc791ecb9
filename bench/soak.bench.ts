// Runs over a loopback web in trouble, for as long as a working morning's part: does memory stay, does the loop stay free?
// `--full`: 40 minutes, memory judged after the first 15; without it a look of 4 minutes, judged after 2. `--minutes=N` sets it.
// In Electron, since plain Node's allocator keeps up to 300 MB of threads that have ended, which the app's gives back. What the
// process holds goes up and down with garbage that V8 has not collected yet; whether something is kept that should not be,
// `soak.live` tells.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startLoopbackWeb } from '../tests/support/loopback-web';
import { openApp } from '../tests/support/open-app';
import { seeded } from '../tests/support/seeded';
import { soak, type SoakOutcome } from '../tests/support/soak';
import { lookInto } from '../tests/support/workspace-file';
import type { Bench, BenchResult } from './bench-result';
import { askLikeAWindow } from './lib/ask-like-a-window';
import { hearLiveMemory } from './lib/live-memory';
import { slopeOf } from './lib/slope';

const argument = (name: string): number | null => {
  const given = process.argv.find((value) => value.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : null;
};
const minutes = argument('minutes') ?? (process.argv.includes('--full') ? 40 : 4);
const settleMinutes = minutes >= 40 ? 15 : minutes / 2;
const targetMs = 20;
const delayMs = 100;
/** Growth that a day would not show: of the mean, an hour. */
const flatShare = 0.02;
const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
const ms = (nanoseconds: number): number => round(nanoseconds / 1e6);

/** Proportional set size of this process with all its threads, in MB. */
const memoryMb = (): number => {
  const line = /^Pss:\s+(\d+) kB/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'));
  return line ? Number(line[1]) / 1024 : process.memoryUsage.rss() / 1048576;
};

export const inElectron = true;
export const required = 'lib/tell-live-memory.cjs';

type Points = readonly (readonly [minute: number, mb: number])[];

const growthResult = (name: string, all: Points, details: Record<string, unknown> = {}): BenchResult => {
  const late = all.filter(([minute]) => minute >= settleMinutes);
  const { perX, error, mean } = slopeOf(late);
  const upward = perX - 2 * error; // the least growth that the figures leave room for
  return {
    name, value: round(perX * 60, 1), unit: 'MB an hour', baseline: round(mean, 1), ratio: null, target: `no growth beyond twice its error, or below ${flatShare * 100} % of the mean an hour`,
    ok: upward <= 0 || perX * 60 <= flatShare * mean,
    details: { errorMbAnHour: round(error * 60, 1), meanMb: round(mean, 1), firstMb: round(late[0]?.[1] ?? NaN, 1), lastMb: round(late.at(-1)?.[1] ?? NaN, 1), samples: late.length, ...details },
  };
};
const everyMinutes = (all: Points, every: number): string => all.filter((_, at) => at % every === 0).map(([minute, mb]) => `${round(minute, 0)}: ${round(mb, 0)}`).join(', ');

const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  const web = await startLoopbackWeb();
  const unhandled: string[] = [];
  process.on('unhandledRejection', (error) => unhandled.push(String(error)));
  const workspace = join(folder, 'workspace');
  const app = await openApp(workspace, { loopbackDelayMs: delayMs, resolveName: (name) => web.resolveName(name) });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  const live = hearLiveMemory();
  const memory: [number, number][] = [];
  const lives: [number, number][] = [];
  const longest = { ms: 0, minute: 0 };
  const sample = (): void => {
    const minute = (performance.now() - started) / 60_000;
    memory.push([minute, memoryMb()]);
    if (ms(delay.max) > longest.ms) Object.assign(longest, { ms: ms(delay.max), minute: round(minute, 1) });
  };
  let outcome: SoakOutcome;
  let threads: number[] = [];
  try {
    await app.container.start();
    const closeWindow = askLikeAWindow(app);
    const timer = setInterval(sample, 5_000);
    const minutely = setInterval(() => {
      const mb = live.mb();
      if (mb !== null) lives.push([(performance.now() - started) / 60_000, mb]);
    }, 60_000);
    delay.enable();
    outcome = await soak({ app, web, random: seeded(20_261), forMs: minutes * 60_000, runsAtOnce: 3, postsOfRun: 20, delayMs }, ({ runs, drafts, skips, defects }) =>
      process.stderr.write(`${round((performance.now() - started) / 60_000, 1)} min: ${runs.finished} runs, ${runs.stopped} stopped, ${drafts} drafts, ${skips} skips, ${round(memoryMb(), 0)} MB, p99 ${ms(delay.percentile(99))} ms, ${[...defects, ...unhandled].join('; ') || 'nothing wrong'}\n`));
    delay.disable();
    clearInterval(timer);
    clearInterval(minutely);
    threads = live.threads().map((mb) => round(mb, 1));
    closeWindow();
  } finally {
    live.close();
    await app.container.close(0);
    await web.close();
  }
  const look = lookInto(workspace);
  const left = look.tasks.filter(({ status }) => !['done', 'failed', 'cancelled'].includes(status)).length;
  rmSync(folder, { recursive: true, force: true });
  const p99 = ms(delay.percentile(99));
  const whole = look.integrity === 'ok' && look.brokenReferences === 0 && left === 0;
  return [
    growthResult('soak.memory', memory, { everyMinutes: everyMinutes(memory, 24) }),
    growthResult('soak.live', lives, { threads, everyMinutes: everyMinutes(lives, 2) }),
    { name: 'soak.loop', value: p99, unit: 'ms at p99', baseline: null, ratio: null, target: `p99 <= ${targetMs} ms`, ok: p99 <= targetMs, details: { longestMs: ms(delay.max), longestAtMinute: longest.minute, p50: ms(delay.percentile(50)), p999: ms(delay.percentile(99.9)), minutes } },
    {
      name: 'soak.defects', value: outcome.defects.length + unhandled.length, unit: 'defects and unhandled rejections', baseline: null, ratio: null, target: '0', ok: whole && outcome.defects.length + unhandled.length === 0,
      details: { ...outcome.runs, drafts: outcome.drafts, skips: outcome.skips, defects: outcome.defects.slice(0, 20), unhandled: unhandled.slice(0, 20), integrity: look.integrity, unfinishedTasks: left, commentsInFile: look.comments.length },
    },
  ];
};
export default bench;
