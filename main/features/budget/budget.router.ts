import { budgetStatusDto, modelCallListInput, modelCallPage } from '@shared/contracts/budget';
import { noInput } from '@shared/contracts/basics';
import { t } from '../../trpc/init';
import { permitted, signedInProcedure } from '../../trpc/procedures';
import type { BudgetService } from './budget.service';

export const createBudgetRouter = (service: BudgetService) =>
  t.router({
    status: signedInProcedure({ rest: { method: 'GET', path: '/budget' }, description: 'What language models may cost, and what they did today and in the last 30 days.' })
      .input(noInput).output(budgetStatusDto).query(() => service.status()),
    calls: permitted('system_settings', { rest: { method: 'GET', path: '/budget/calls' }, description: 'The ledger: every call to a language model, newest first, with what was put aside for it and what it was counted with.' })
      .input(modelCallListInput).output(modelCallPage).query(({ input }) => service.calls(input)),
  });
