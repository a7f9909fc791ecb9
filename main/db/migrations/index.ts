import type { Migration } from '../migration';
import { workspace } from './0001-workspace';
import { accounts } from './0002-accounts';
import { audit } from './0003-audit';
import { scale } from './0004-scale';
import { analytics } from './0005-analytics';
import { agents } from './0006-agents';
import { queue } from './0007-queue';
import { notices } from './0008-notices';
import { models } from './0009-models';
import { postingLedger } from './0010-posting-ledger';
import { verification } from './0011-verification';
import { quickLists } from './0012-quick-lists';
import { plans } from './0013-plans';
import { ownWords } from './0014-own-words';
import { runTruth } from './0015-run-truth';
import { dayCounts } from './0016-day-counts';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [workspace, accounts, audit, scale, analytics, agents, queue, notices, models, postingLedger, verification, quickLists, plans, ownWords, runTruth, dayCounts];
