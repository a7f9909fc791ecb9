import type { Migration } from '../migration';
import { workspace } from './0001-workspace';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [workspace];
