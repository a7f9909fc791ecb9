// Frames that took longer than 32 ms while the ledger of 100,000 comments is scrolled from its top to its end: slowly, as
// one reads, and in leaps, where every frame shows rows that were not there before. Beside it the same for a plain page of
// equal rows, and how much of the machine was at work: other programs on the same cores make frames late that are not late without them.
import { cpus } from 'node:os';
import { launchApp } from '../tests/e2e/support/launch-app';
import type { Bench } from './bench-result';
import { median, percentile, rounded, seededWorkspace } from './lib/seeded-workspace';

export const needsWindow = true;

const slowMs = 32;

declare global {
  interface Window {
    scrolled(step: number, frames: number): Promise<number[]>;
    showPlainRows(): void;
  }
}

/** Runs in the page: the time between two frames while the list moves by so many pixels a frame. */
const install = (): void => {
  window.scrolled = (step, frames) => new Promise((resolve) => {
    const scroller = document.querySelector('ul[aria-label="Comments"]')?.parentElement;
    const times: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      times.push(now - last);
      last = now;
      if (!scroller || times.length > frames) return resolve(times.slice(1));
      scroller.scrollTop += step;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  window.showPlainRows = () => {
    const [scroller, list] = [document.createElement('div'), document.createElement('ul')];
    scroller.style.cssText = 'height: 100vh; overflow-y: auto';
    list.setAttribute('aria-label', 'Comments');
    for (let at = 0; at < 1_000; at += 1) list.append(Object.assign(document.createElement('li'), { textContent: `${at}: a row of plain text, as long as what a comment shows of itself in the ledger, and as high` }));
    for (const row of list.children) (row as HTMLElement).style.height = '36px';
    scroller.append(list);
    document.body.replaceChildren(scroller);
  };
};

/** What the whole machine worked and rested since it started, in milliseconds of a core. */
const machine = (): { worked: number; rested: number } => {
  const times = cpus().map((core) => core.times);
  const sum = (of: (core: (typeof times)[number]) => number): number => times.reduce((total, core) => total + of(core), 0);
  return { worked: sum(({ user, nice, sys, irq }) => user + nice + sys + irq), rested: sum(({ idle }) => idle) };
};

const bench: Bench = async () => {
  const kp = await launchApp({ workspace: await seededWorkspace(8_000, 100_000) });
  try {
    await kp.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await kp.page.evaluate(() => { location.hash = '/comments'; });
    await kp.page.locator('ul[aria-label="Comments"] li').first().waitFor();
    await kp.page.evaluate(install);
    const scrolled = async (step: number, frames: number) => {
      const before = machine();
      const times = await kp.page.evaluate(([by, many]) => window.scrolled(by, many), [step, frames] as const);
      const [worked, rested] = [machine().worked - before.worked, machine().rested - before.rested];
      return { times, machineBusy: rounded(worked / (worked + rested)) };
    };
    await scrolled(80, 60); // warm
    const still = await scrolled(0, 240);
    const reading = await scrolled(60, 400);
    const leaping = await scrolled(9_000, 390);
    await kp.page.evaluate(() => window.showPlainRows());
    const plain = await scrolled(60, 400);
    const slow = (times: readonly number[]): number => times.filter((time) => time > slowMs).length;
    const value = slow(reading.times) + slow(leaping.times);
    const told = ({ times, machineBusy }: Awaited<ReturnType<typeof scrolled>>) => ({ machineBusy, slow: slow(times), median: rounded(median(times)), p99: rounded(percentile(times, 0.99)), longest: rounded(Math.max(...times)) });
    return { name: 'scroll-100k', value, unit: `frames over ${slowMs} ms`, baseline: slow(still.times), ratio: null, target: 'none', ok: value === 0, details: { frames: reading.times.length + leaping.times.length, still: told(still), reading: told(reading), leaping: told(leaping), plain: told(plain) } };
  } finally {
    await kp.dispose();
  }
};
export default bench;
