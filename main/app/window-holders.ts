import { emptyHolder, type TokenHolder } from '../trpc/context';

/** The tokens of every window by its id, which is never used twice. All windows are one source: they stand on one machine. */
export const windowHolders = (): ((window: number) => TokenHolder) => {
  const holders = new Map<number, TokenHolder>();
  return (window) => {
    const holder = holders.get(window) ?? emptyHolder('window');
    holders.set(window, holder);
    return holder;
  };
};
