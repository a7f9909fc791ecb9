// Does what is due, one look after the other, and looks again when the next comes due.
import type { Clock } from './ports/clock';

export interface DueLoop<T> {
  start(): void;
  /** Does what is due now, after the look before. */
  tick(): Promise<T>;
  /** Resolves when no look is under way any more. */
  stop(): Promise<void>;
}

export interface DueWork<T> {
  clock: Clock;
  doDue(): Promise<T>;
  /** ISO 8601; null: nothing is planned. */
  nextDue(): Promise<string | null>;
  /** Told of a look by itself that failed; the next one is tried all the same. */
  failed(error: unknown): void;
}

/** A sleeping machine stops timers: woken, it looks again within this. */
const longestSleepMs = 60_000;

export const createDueLoop = <T>({ clock, doDue, nextDue, failed }: DueWork<T>): DueLoop<T> => {
  let [timer, started]: [NodeJS.Timeout | null, boolean] = [null, false];
  let under: Promise<unknown> = Promise.resolve();
  const tick = (): Promise<T> => {
    const turn = under.catch(() => undefined).then(doDue); // one that failed does not keep the next from being tried
    under = turn;
    return turn;
  };
  const sleep = async (): Promise<void> => {
    await tick().catch(failed);
    const due = await nextDue().catch(() => null); // then it looks again after the longest sleep
    if (!started) return;
    const wait = due === null ? longestSleepMs : Math.min(longestSleepMs, Math.max(1_000, Date.parse(due) - clock.now().getTime()));
    timer = setTimeout(() => void sleep(), wait);
    timer.unref();
  };
  return {
    tick,
    start: () => { started = true; void sleep(); },
    stop: async () => {
      started = false;
      if (timer) clearTimeout(timer);
      await under.catch(() => undefined);
    },
  };
};
