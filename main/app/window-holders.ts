import { emptyHolder, type TokenHolder } from '../trpc/context';

export interface WindowHolders {
  /** The tokens of a window by its id, which is never used twice. All windows are one source: they stand on one machine. */
  of(window: number): Promise<TokenHolder>;
  /** The tokens of every window that has asked for something. */
  all(): Promise<TokenHolder[]>;
  /** The window is gone: nobody can reach its tokens any more. */
  forget(window: number): void;
}

/** @param resume takes up, for the first window, the session that was kept over a restart */
export const windowHolders = (resume: (holder: TokenHolder) => Promise<void>): WindowHolders => {
  const holders = new Map<number, Promise<TokenHolder>>();
  let resumed = false;
  const open = async (): Promise<TokenHolder> => {
    const holder = emptyHolder('window');
    if (resumed) return holder;
    resumed = true;
    await resume(holder);
    return holder;
  };
  return {
    of: (window) => {
      const holder = holders.get(window) ?? open();
      holders.set(window, holder);
      return holder;
    },
    all: () => Promise.all(holders.values()),
    forget: (window) => void holders.delete(window),
  };
};
