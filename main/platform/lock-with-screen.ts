import { powerMonitor } from 'electron';
import type { Logger } from '../core/ports/logger';

/** Whoever locks the screen or closes the lid has left: the windows that lock by themselves lock now instead of minutes later. */
export const lockWithScreen = (lockWindows: () => Promise<void>, log: Logger): void => {
  const lock = (): void => void lockWindows().catch((error: unknown) => log.error('the windows could not be locked', { error }));
  powerMonitor.on('lock-screen', lock); // macOS and Windows; Linux tells of its sleep alone
  powerMonitor.on('suspend', lock);
};
