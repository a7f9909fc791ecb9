// The workspace that the window shows: opened, served, and opened anew after a restore while the window stays.
import type { Logger } from '../core/ports/logger';

export interface Closable {
  close(graceMs: number): Promise<void>;
}

export interface HeldPorts<T extends Closable> {
  /** Null: it can't be opened and the person gave up. */
  open(): Promise<T | null>;
  /** Answers for it from now on. */
  serve(held: T): void;
  /** What is asked meanwhile waits. */
  pause(): void;
  /** Nothing is left to show. */
  giveUp(): void;
  graceMs: number;
  log: Logger;
}

export interface HeldWorkspace {
  /** @returns whether there is one */
  open(): Promise<boolean>;
  reopen(): void;
  /** Also in the middle of an opening. */
  close(): Promise<void>;
}

export const holdWorkspace = <T extends Closable>({ open, serve, pause, giveUp, graceMs, log }: HeldPorts<T>): HeldWorkspace => {
  let held: T | null = null;
  let ending = false;
  let turning: Promise<void> = Promise.resolve();

  const close = async (): Promise<void> => {
    const last = held;
    held = null;
    await last?.close(graceMs);
  };
  const take = async (): Promise<boolean> => {
    held = await open();
    if (held && !ending) serve(held);
    return held !== null;
  };
  const turn = async (): Promise<void> => {
    if (ending) return;
    pause();
    try {
      await close();
    } catch (error) {
      log.error('closing failed', { error });
    }
    if (!(await take())) giveUp();
  };

  return {
    open: take,
    reopen: () => { turning = turning.then(turn).catch((error: unknown) => { log.error('the workspace could not be opened anew', { error }); giveUp(); }); },
    close: async () => {
      ending = true;
      await turning;
      await close();
    },
  };
};
