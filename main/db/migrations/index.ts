import type { Migration } from '../migration';
import { workspace } from './0001-workspace';
import { accounts } from './0002-accounts';
import { queue } from './0003-queue';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [workspace, accounts, queue];
