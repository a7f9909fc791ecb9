import type { AgentWithModels } from '@shared/contracts/agent-config';
import type { z } from 'zod';
import type { BudgetCeilings, BudgetStatusDto, modelCallListInput, modelCallPage } from '@shared/contracts/budget';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Spending } from '../../core/ports/spending';
import type { Database } from '../../db/database';
import { createBudgetRepository } from './budget.repository';
import { dayOf } from './budget.rules';
import { createSpending, type SpendingPlace } from './create-spending';

/** What language models may cost and did. Amounts in micro-dollars. */
export interface BudgetService {
  /** Who calls of this place ask before they are made. */
  spendingFor(place: SpendingPlace): Spending;
  /** What an earlier run of the app put aside and never counted is marked as lost: it stays spent. Called at the start. @returns how many calls */
  surfaceLost(): Promise<number>;
  status(): Promise<BudgetStatusDto>;
  /** What the last comments by a model cost, at most 30, newest first: for estimates. @param model as records name it */
  workCosts(agent: AgentWithModels, model: string): Promise<number[]>;
  calls(input: z.output<typeof modelCallListInput>): Promise<z.infer<typeof modelCallPage>>;
}

export interface BudgetPorts {
  database: Database;
  clock: Clock;
  log: Logger;
  ceilings(): Promise<BudgetCeilings>;
  campaignCeiling(id: string): Promise<number | null>;
}

const monthDays = 30;
const marksKeptMs = 400 * 24 * 3_600_000;

export const createBudgetService = ({ database, clock, log, ceilings, campaignCeiling }: BudgetPorts): BudgetService => {
  const repository = createBudgetRepository(database);
  const parts = { database, clock, repository, boot: newId(), ceilings, campaignCeiling };
  return {
    spendingFor: (place) => createSpending(parts, place),
    surfaceLost: async () => {
      const now = clock.now();
      const lost = await database.unit(async () => {
        await repository.forgetMarks(new Date(now.getTime() - marksKeptMs).toISOString());
        const count = await repository.markLost(parts.boot, now.toISOString());
        if (count > 0) database.record({ type: 'budget.changed' });
        return count;
      });
      if (lost > 0) log.warn('calls to language models were cut off by the end of the app: they count as spent', { calls: lost });
      return lost;
    },
    status: async () => {
      const now = clock.now();
      const day = dayOf(now);
      const from = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - (monthDays - 1)));
      const models = await repository.models(from);
      return { day, ceilings: await ceilings(), ...(await repository.day(day)), month: models.reduce((sum, { counted }) => sum + counted, 0), models };
    },
    workCosts: (agent, model) => repository.workCosts(agent, model),
    calls: (input) => repository.list(input),
  };
};
