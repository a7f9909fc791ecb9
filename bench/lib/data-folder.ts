import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a folder of the real data would be: beside the project, or where KPBOT_DATA says. */
export const dataPlace = (name: string): string => join(process.env['KPBOT_DATA'] ?? resolve('..', 'shared', 'data'), name);

/** A folder of the real data, which must be there. */
export const dataFolder = (name: string): string => {
  const folder = dataPlace(name);
  if (!existsSync(folder)) throw new Error(`This benchmark needs ${name}: put it under ../shared/data or set KPBOT_DATA to the folder that holds it.`);
  return folder;
};
