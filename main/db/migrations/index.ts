import type { Migration } from '../migration';
import { workspace } from './0001-workspace';
import { accounts } from './0002-accounts';
import { audit } from './0003-audit';
import { notices } from './0004-notices';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [workspace, accounts, audit, notices];
