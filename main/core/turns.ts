import { cancelled } from './abortable';

/** Lets so many work at once; the others wait in their order, and leave it when their signal fires. */
export class Turns {
  private busy = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly atOnce: number) {}

  /** @param onWait told when it has to wait. @throws CANCELLED while it waits */
  async take<T>(work: () => Promise<T>, { signal, onWait }: { signal: AbortSignal; onWait?: () => void }): Promise<T> {
    if (this.busy >= this.atOnce) {
      onWait?.();
      await this.place(signal);
    } else this.busy += 1;
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  /** The place of whoever ends is handed on, so nobody who comes meanwhile takes it. */
  private next(): void {
    const [first] = this.waiting;
    if (first) first();
    else this.busy -= 1;
  }

  private place(signal: AbortSignal): Promise<void> {
    return new Promise((done, fail) => {
      if (signal.aborted) return fail(cancelled(signal.reason));
      const go = (): void => {
        this.waiting.delete(go);
        signal.removeEventListener('abort', leave);
        done();
      };
      const leave = (): void => {
        this.waiting.delete(go);
        fail(cancelled(signal.reason));
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.add(go);
    });
  }
}
