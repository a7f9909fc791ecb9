import type { Quote } from '@shared/contracts/basics';
import type { ConsideredPlan, Plan, PlanMove } from '@shared/contracts/plan';
import type { ModelDraft } from './draft.schema';

const moveOf: Record<ModelDraft['plan']['move'], PlanMove> = { agree_and_extend: 'extend', add_number: 'number', add_condition: 'condition', counter_example: 'counter', answer_question: 'answer', ask_author: 'ask' };

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The question at the end of a comment, the model's own words. */
const questionIn = (text: string): string | null => /[^.!?]*\?(?=["”’)]?\s*$)/u.exec(text.trim())?.[0].trim() ?? null;

/** What a checked draft of a model set out to do. What else it drafted is told once all are checked. */
export const planOfModel = ({ plan, text }: Pick<ModelDraft, 'plan' | 'text'>, passage: Quote, talkingPoint: string | null): Plan => {
  const steps: Plan['steps'] = [{ move: moveOf[plan.move], passage, talkingPoint, question: plan.move === 'ask_author' ? questionIn(flat(text)) : null }];
  const why = flat(plan.why);
  return { by: 'model', steps, adds: flat(plan.adds), why, score: null, considered: [{ steps, score: null, fate: 'chosen', reason: why }], weighed: 1 };
};

/** The plans that the model drafted in one answer, each told beside the others that held; `refused`: how many did not. */
export const besideOthers = (plans: readonly Plan[], refused: number): Plan[] => plans.map((own) => ({
  ...own, weighed: plans.length + refused,
  considered: plans.map(({ steps, why }): ConsideredPlan => (steps === own.steps ? { steps, score: null, fate: 'chosen', reason: why } : { steps, score: null, fate: 'drafted', reason: why })),
}));
