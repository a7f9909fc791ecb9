// Headless `seed`: makes a workspace of any size, the same for the same seed, to see and measure how the app does with it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../core/app-error';
import { systemClock } from '../core/ports/clock';
import { seedWorkspace } from './seed/seed-workspace';

const usage = 'Use: seed DIR [--posts 2000] [--comments 25000] [--seed 1].';
const most = 1_000_000;

const numberOf = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new AppError('VALIDATION', `--${name} must be a whole number from ${least} to ${most}, and is "${text}".`);
  return value;
};

const readArguments = (argv: string[]): { dir: string; posts: number; comments: number; seed: number } => {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { posts: text, comments: text, seed: text } });
    const [dir, ...more] = positionals;
    if (!dir || more.length > 0) throw new AppError('VALIDATION', usage);
    return { dir: resolve(dir), posts: numberOf('posts', values.posts ?? '2000', 1), comments: numberOf('comments', values.comments ?? '25000', 0), seed: numberOf('seed', values.seed ?? '1', 0) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

/** @throws VALIDATION CONFLICT DATABASE_READ_ONLY DISK_FULL */
export async function seedVerb(argv: string[], { out }: { out(line: string): void }): Promise<void> {
  const { dir, ...size } = readArguments(argv);
  const started = performance.now();
  const counts = await seedWorkspace(dir, { ...size, now: systemClock.now() });
  out(JSON.stringify({ workspace: dir, ...counts, seed: size.seed, seconds: Math.round(performance.now() - started) / 1000 }));
}
