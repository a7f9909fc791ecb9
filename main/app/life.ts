// In which order what works in the background begins and ends.
import type { ProcessVitals } from '../core/process-vitals';
import type { Database } from '../db/database';
import type { AgentService } from '../features/agents';
import type { Upkeep } from '../features/backups';
import type { BudgetService } from '../features/budget';
import { mendRuns, type CampaignPorts } from '../features/campaigns';
import type { NativeNotices } from '../features/notices';
import type { PostingService } from '../features/posting';
import type { Scheduler } from '../features/schedules';
import type { Verifier } from '../features/verification';
import type { Effects } from '../tasks/effects';
import type { HistoryKeeper } from '../tasks/history';
import type { TaskRunner } from '../tasks/runner';
import type { Container, ContainerOptions } from './container-options';
import type { PrivacySetup } from './privacy-setup';

export interface Living {
  database: Database;
  ports: CampaignPorts;
  runner: TaskRunner;
  effects: Effects;
  posting: Pick<PostingService, 'surface'>;
  scheduler: Scheduler;
  verifier: Verifier;
  history: HistoryKeeper;
  upkeep: Upkeep;
  privacy: PrivacySetup;
  agents: AgentService;
  budget: BudgetService;
  nativeNotices: NativeNotices;
  vitals: ProcessVitals;
  /** Threads and connections of parts. */
  closers: readonly { close(): Promise<unknown> }[];
}

export const lifeOf = ({ schedules, throwAway }: Pick<ContainerOptions, 'schedules' | 'throwAway'>, living: Living): Pick<Container, 'closing' | 'start' | 'close'> => {
  const { database, ports, runner, effects, budget, posting, scheduler, verifier, history, upkeep, privacy, agents, nativeNotices, vitals, closers } = living;
  const closing = new AbortController();
  return {
    closing: closing.signal,
    start: async () => {
      if (database.readOnly) return;
      await mendRuns(ports);
      await budget.surfaceLost();
      await effects.surface();
      await posting.surface();
      await runner.start();
      history.start();
      privacy.start();
      agents.start();
      if (schedules !== false) {
        scheduler.start();
        verifier.start();
      }
      if (!throwAway) upkeep.start();
      await nativeNotices.start();
    },
    close: async (graceMs = 5_000) => {
      closing.abort();
      nativeNotices.stop();
      upkeep.stop();
      privacy.stop();
      await scheduler.stop();
      await verifier.stop();
      await runner.stop(graceMs);
      await history.stop();
      vitals.close();
      await Promise.all(closers.map((closer) => closer.close()));
      await database.close();
    },
  };
};
