import type { Migration } from '../migration';
import { workspace } from './0001-workspace';
import { accounts } from './0002-accounts';
import { audit } from './0003-audit';
import { scale } from './0004-scale';
import { queue } from './0005-queue';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [workspace, accounts, audit, scale, queue];
