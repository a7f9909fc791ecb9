import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedWorkspace } from '../../main/app/seed/seed-workspace';
import { migrations } from '../../main/db/migrations';

/** What a workspace depends on: another seed or schema makes another one. */
const print = (): string => {
  const hash = createHash('sha256').update(String(migrations.length));
  for (const folder of ['main/app/seed', 'main/db/migrations']) for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
};

/** A seeded workspace of that size in `out/`, made once and used by all benchmarks that ask for it. */
export const seededWorkspace = async (posts: number, comments: number): Promise<string> => {
  const dir = resolve('out', 'bench-workspaces', `${posts}-${comments}-${print()}`);
  const whole = join(dir, 'workspace.sqlite');
  if (!existsSync(whole)) {
    rmSync(dir, { recursive: true, force: true });
    await seedWorkspace(dir, { posts, comments, seed: 1, now: new Date() });
  }
  return dir;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
