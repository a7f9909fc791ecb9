import { app } from 'electron';

const withinMs = 60_000;

/** `--smoke`: proves that a package starts. Prints `ready` once everything given has come true, and quits; else ends with 1. */
export const startSmoke = (): { readyWhen(steps: readonly Promise<unknown>[]): Promise<void> } => {
  const limit = setTimeout(() => {
    process.stderr.write(`not ready within ${withinMs / 1000} s\n`);
    app.exit(1);
  }, withinMs);
  return {
    readyWhen: async (steps) => {
      await Promise.all(steps);
      clearTimeout(limit);
      process.stdout.write('ready\n');
      app.quit();
    },
  };
};
