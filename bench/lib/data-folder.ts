import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder of the real data beside the project, or where KPBOT_DATA says. */
export const dataFolder = (name: string): string => {
  const folder = join(process.env['KPBOT_DATA'] ?? resolve('..', 'shared', 'data'), name);
  if (!existsSync(folder)) throw new Error(`This benchmark needs ${name}: put it under ../shared/data or set KPBOT_DATA to the folder that holds it.`);
  return folder;
};
