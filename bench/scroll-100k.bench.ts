// Frames that took longer than 32 ms while the ledger of 100,000 comments is scrolled from its top to its end: slowly, as
// one reads, and in leaps, where every frame shows rows that were not there before.
import { launchApp } from '../tests/e2e/support/launch-app';
import type { Bench } from './bench-result';
import { median, percentile, rounded, seededWorkspace } from './lib/seeded-workspace';

export const needsWindow = true;

const slowMs = 32;

declare global {
  interface Window {
    scrolled(step: number, frames: number): Promise<number[]>;
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
};

const bench: Bench = async () => {
  const kp = await launchApp({ workspace: await seededWorkspace(8_000, 100_000) });
  try {
    await kp.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await kp.page.evaluate(() => { location.hash = '/comments'; });
    await kp.page.locator('ul[aria-label="Comments"] li').first().waitFor();
    await kp.page.evaluate(install);
    await kp.page.evaluate(() => window.scrolled(80, 60)); // warm
    const still = await kp.page.evaluate(() => window.scrolled(0, 240));
    const reading = await kp.page.evaluate(() => window.scrolled(60, 400));
    const leaping = await kp.page.evaluate(() => window.scrolled(9_000, 390));
    const slow = (times: readonly number[]): number => times.filter((time) => time > slowMs).length;
    const value = slow(reading) + slow(leaping);
    const told = (times: readonly number[]) => ({ slow: slow(times), median: rounded(median(times)), p99: rounded(percentile(times, 0.99)), longest: rounded(Math.max(...times)) });
    return { name: 'scroll-100k', value, unit: `frames over ${slowMs} ms`, baseline: slow(still), ratio: null, target: 'none', ok: value === 0, details: { frames: reading.length + leaping.length, still: told(still), reading: told(reading), leaping: told(leaping) } };
  } finally {
    await kp.dispose();
  }
};
export default bench;
