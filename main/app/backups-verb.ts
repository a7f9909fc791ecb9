// Headless `backups`: lists, makes, checks and restores backups of a workspace that no window has open.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupNameSchema } from '@shared/contracts/backup';
import { AppError } from '../core/app-error';
import type { App } from './container';
import { openHeadless, type HeadlessIo } from './open-headless';

export interface BackupsIo extends HeadlessIo {
  out(line: string): void;
}

const usage = 'Use: backups list | create | daily | check NAME | restore NAME, each with --workspace DIR.';
const acts = ['list', 'create', 'daily', 'check', 'restore'] as const;
type Act = (typeof acts)[number];

const readArguments = (argv: string[]): { act: Act; name: string; workspace: string } => {
  try {
    const { values, positionals: [given, name = '', ...more] } = parseArgs({ args: argv, allowPositionals: true, options: { workspace: { type: 'string' } } });
    const act = acts.find((known) => known === given);
    const named = act === 'check' || act === 'restore';
    if (!act || !values.workspace || more.length > 0 || named !== (name !== '')) throw new AppError('VALIDATION', usage);
    if (named && !backupNameSchema.safeParse(name).success) throw new AppError('VALIDATION', `"${name}" is no name of a backup. ${usage}`);
    return { act, name, workspace: resolve(values.workspace) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

const doAct = async (app: App, act: Act, name: string): Promise<unknown> => {
  const { backups } = app.container.services;
  if (act === 'create') return backups.create();
  if (act === 'check') return backups.verify(name);
  if (act === 'restore') await backups.restore(name);
  if (act === 'daily') await backups.backUpDaily();
  return backups.list();
};

/** @throws VALIDATION NOT_FOUND DATABASE_BUSY DATABASE_READ_ONLY DATABASE_NEWER DATABASE_CORRUPT DISK_FULL */
export async function backupsVerb(argv: string[], io: BackupsIo): Promise<void> {
  const { act, name, workspace } = readArguments(argv);
  let again = false;
  const app = await openHeadless(workspace, io, { reopen: () => { again = true; } });
  let answer: unknown;
  try {
    answer = await doAct(app, act, name);
  } finally {
    await app.container.close(0);
  }
  if (again) {
    // The restored file takes its place with the next opening.
    const restored = await openHeadless(workspace, io);
    answer = await restored.container.services.backups.list();
    await restored.container.close(0);
  }
  io.out(JSON.stringify(answer));
}
