import { AppError } from '../core/app-error';

/** Ends waiting, not the work: for calls into the system that can't be aborted (a keyring that shows a prompt). @throws TIMEOUT */
export const withTimeout = async <T>(work: Promise<T>, ms: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('TIMEOUT', `${what} did not answer within ${ms / 1000} s.`, { retry: true })), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};
