// Money is put aside before each call and counted after it (G13). Both are rows of the ledger, so that a crash between the two
// leaves what was put aside counted as spent.
import type { AgentName } from '@shared/contracts/agent-config';
import type { BudgetCeilings, BudgetScope } from '@shared/contracts/budget';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Bill, Reservation, Spending, SpendingOrder } from '../../core/ports/spending';
import type { Database } from '../../db/database';
import type { BudgetRepository } from './budget.repository';
import { ceilingInTheWay, countedOf, dayOf, isReached, percentOf, warnPercent, type CeilingState } from './budget.rules';
import type { ModelCallRow } from './model-call.entity';

/** What calls are made for. */
export interface SpendingPlace {
  /** null: the test of a key. */
  agent: AgentName | null;
  campaignId: string | null;
  postId: string | null;
  ownerId: string | null;
  /** The comment that is written: its ceiling counts all calls under this name. */
  subject: string | null;
}

export interface SpendingParts {
  database: Database;
  clock: Clock;
  repository: BudgetRepository;
  boot: string;
  ceilings(): Promise<BudgetCeilings>;
  /** A campaign's own ceiling; null: it has none. */
  campaignCeiling(id: string): Promise<number | null>;
}

const words: Record<BudgetScope, string> = { day: 'The budget of the day', campaign: 'The budget of the campaign', comment: 'The budget of this comment' };

const ceilingsFor = async ({ repository, ceilings, campaignCeiling }: SpendingParts, { campaignId, subject }: SpendingPlace, day: string): Promise<CeilingState[]> => {
  const set = await ceilings();
  const ofCampaign = campaignId === null ? null : ((await campaignCeiling(campaignId)) ?? set.campaign);
  const found: CeilingState[] = [];
  if (set.comment !== null && subject !== null) found.push({ scope: 'comment', ceiling: set.comment, spent: await repository.sum('subject', subject) });
  if (ofCampaign !== null && campaignId !== null) found.push({ scope: 'campaign', ceiling: ofCampaign, spent: await repository.sum('campaign_id', campaignId) });
  if (set.day !== null) found.push({ scope: 'day', ceiling: set.day, spent: await repository.sum('day', day) });
  return found;
};

/** Told once for each ceiling and each share of it; another ceiling is told of anew. */
const markKey = ({ scope, ceiling }: CeilingState, { campaignId }: SpendingPlace, day: string, percent: number): string => `${scope} ${scope === 'day' ? day : campaignId} ${ceiling} ${percent}`;

const tellExhausted = async ({ database, repository, clock }: SpendingParts, place: SpendingPlace, day: string, state: CeilingState): Promise<void> => {
  if (state.scope === 'comment') return; // the call's own error tells of it; there are many comments
  await database.unit(async () => {
    if (await repository.mark(markKey(state, place, day, 100), clock.now().toISOString())) database.record({ type: 'budget.exhausted', campaignId: state.scope === 'campaign' ? place.campaignId : null });
  });
};

/** By what is settled: money that is only put aside comes back as a rule. */
const tellWarned = async (parts: SpendingParts, place: SpendingPlace, day: string): Promise<void> => {
  const { database, repository, clock } = parts;
  for (const { scope, ceiling } of await ceilingsFor(parts, { ...place, subject: null }, day)) {
    const state: CeilingState = { scope, ceiling, spent: await repository.settledSum(scope === 'day' ? 'day' : 'campaign_id', scope === 'day' ? day : (place.campaignId ?? '')) };
    if (isReached(state, warnPercent) && (await repository.mark(markKey(state, place, day, warnPercent), clock.now().toISOString()))) {
      database.record({ type: 'budget.warned', campaignId: scope === 'campaign' ? place.campaignId : null, percent: Math.min(100, percentOf(state)) });
    }
  }
};

const reservationOf = (parts: SpendingParts, place: SpendingPlace, { id, day, reserved }: Pick<ModelCallRow, 'id' | 'day' | 'reserved'>): Reservation => ({
  settle: ({ basis, microDollars, tokensIn, tokensOut }: Bill) =>
    parts.database.unit(async () => {
      const row = await parts.repository.find(id);
      if (row?.state !== 'open') throw new AppError('INTERNAL', 'A call to a language model was counted twice.');
      await parts.repository.settle(id, { state: 'settled', basis, counted: countedOf(reserved, microDollars), tokensIn, tokensOut, settledAt: parts.clock.now().toISOString() });
      await tellWarned(parts, place, day);
      parts.database.record({ type: 'budget.changed' });
    }),
});

const requirePrice = (worst: number | null, states: readonly CeilingState[], { model }: SpendingOrder): number => {
  if (worst !== null) return worst;
  if (states.length === 0) return 0;
  throw new AppError('MODEL_PRICE_UNKNOWN', `What ${model} costs is not known, and a budget is set. Enter its price under Settings, Language models, or lift the budget.`, { details: { model } });
};

export const createSpending = (parts: SpendingParts, place: SpendingPlace): Spending => ({
  reserve: async (order) => {
    const { database, repository, clock, boot } = parts;
    const now = clock.now();
    const day = dayOf(now);
    const outcome = await database.unit(async () => {
      const states = await ceilingsFor(parts, place, day);
      const worst = requirePrice(order.worstMicroDollars, states, order);
      const refused = ceilingInTheWay(states, worst);
      if (refused) return { refused, worst, row: null };
      const row: ModelCallRow = {
        id: newId(), at: now.toISOString(), day, boot, providerId: order.providerId, model: order.model, ...place, state: 'open', basis: null, reserved: worst, counted: worst, tokensIn: null, tokensOut: null, settledAt: null,
      };
      await repository.insert(row);
      database.record({ type: 'budget.changed' });
      return { refused: null, worst, row };
    });
    if (outcome.row) return reservationOf(parts, place, outcome.row);
    const { refused, worst } = outcome;
    await tellExhausted(parts, place, day, refused);
    throw new AppError('BUDGET_EXHAUSTED', `${words[refused.scope]} does not allow this call: ${percentOf(refused)} % of it is used, and the call could cost more than is left. Raise it under Settings, Budget.`, {
      details: { scope: refused.scope, ceiling: refused.ceiling, spent: refused.spent, worst },
    });
  },
});
