// The choice that was made, told: nothing here decides, and nothing is told that did not decide.
import type { ConsideredPlan, Plan, PlanStep } from '@shared/contracts/plan';
import type { Gap } from '@shared/contracts/reading';
import { counted } from '../../core/counted';
import type { Draft } from './draft';
import { outlinesKey, type Outline } from './outline';
import type { Passed, Picked } from './ranking';
import type { TalkingPoint } from './talking-point';

const shown = 5;

const stepsOf = (outlines: readonly Outline[]): PlanStep[] => outlines.flatMap(({ move, fragment, points, question }): PlanStep[] => {
  const passage = { quote: fragment.quote, start: fragment.start, end: fragment.end };
  if (points.length === 0) return [{ move, passage, talkingPoint: null, question: question?.text ?? null }];
  return points.map(({ original }, at) => ({ move: at === 0 ? move : 'extend', passage, talkingPoint: original, question: at === 0 ? (question?.text ?? null) : null }));
});

const faults: Record<string, string> = {
  form: 'Its form was used in this campaign already.', worn: 'Its talking point was used as often as it may be.',
  wish: 'It is not what you asked for.', length: 'No wording of it had the length that is wanted.', repeats: 'Its wording would repeat an earlier comment.', 'page comment': 'A reader of the page has said nearly the same.',
};

/** Why a wording was passed over, told. */
export const toldFault = (fault: string): string => faults[fault] ?? 'Its wording broke a rule of form.';

/** A plan among those weighed, by its best wording. */
interface Weighed { key: string; outlines: readonly Outline[]; value: number; passed: Passed | null; round: number; picked: boolean }

const weigh = (rounds: readonly Picked[]): Weighed[] => {
  const plans = new Map<string, Weighed>();
  rounds.forEach(({ ranked, passed, drafts }, round) => {
    const taken = new Set(drafts.map(({ draft }) => outlinesKey(draft.outlines)));
    for (const { draft, value } of ranked) {
      const key = outlinesKey(draft.outlines);
      const known = plans.get(key);
      // The same plan in another length: the round that decided counts.
      if (!known || known.round < round) plans.set(key, { key, outlines: draft.outlines, value, passed: passed.get(draft) ?? null, round, picked: taken.has(key) });
    }
  });
  return [...plans.values()].sort((a, b) => b.value - a.value);
};

const rounded = (value: number): number => Math.round(value * 100) / 100;
const worth = (value: number): string => rounded(value).toFixed(2);

const considered = (plan: Weighed, own: { key: string; value: number }): ConsideredPlan => {
  const told = { steps: stepsOf(plan.outlines), score: rounded(plan.value) };
  if (plan.key === own.key) return { ...told, fate: 'chosen', reason: `Worth ${worth(plan.value)}.` };
  if (plan.picked) return { ...told, fate: 'drafted', reason: `Worth ${worth(plan.value)}: drafted as well, for the reviewer to judge.` };
  if (plan.passed === 'beside') return { ...told, fate: 'lower', reason: `Worth ${worth(plan.value)}: its line or its form went to the reviewer in another draft.` };
  if (plan.passed !== null) return { ...told, fate: 'unfit', reason: toldFault(plan.passed) };
  return { ...told, fate: 'lower', reason: `Worth ${worth(plan.value)}, ${plan.value < own.value ? `${worth(own.value - plan.value)} less` : 'but what goes before it was found first'}.` };
};

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const figuresOf = ({ words }: TalkingPoint): string[] => [...new Set(words.filter(({ pos, low, text }) => (pos === 'NUM' && low !== 'one') || /\d/u.test(text)).map(({ text }) => text))].slice(0, 3);

const addedBy = ({ move, points, question, pair }: Outline): string => {
  const [point] = points;
  if (!point) return `It asks what the post leaves open: “${question?.text ?? ''}”`;
  const figures = figuresOf(point);
  switch (move) {
    case 'number': return figures.length > 0 ? `It puts a figure of yours (${listed(figures)}) beside a line that has none.` : 'It puts a figure of yours beside a line that has none.';
    case 'condition': return 'It says when the line holds, from what you know.';
    case 'counter': return 'It sets what you know against the line.';
    case 'answer': return 'It answers what the author asks.';
    case 'ask': return `It asks what the post leaves open, with what you know as the ground: “${question?.text ?? ''}”`;
    case 'extend': {
      const common = (pair?.shared ?? []).slice(0, 2).map(({ text }) => text);
      return `It adds ${point.form === 'experience' ? 'what happened with you' : 'a point of yours'}${common.length > 0 ? ` on ${listed(common)}` : ''} to what the line says.`;
    }
  }
};

const addsOf = (outlines: readonly Outline[], gaps: readonly Gap[]): string => {
  const filled = gaps.find(({ talkingPoint }) => outlines.some(({ points }) => points.some(({ original }) => original === talkingPoint)));
  return [...new Set([...outlines.map(addedBy), ...(filled ? [`The post never speaks of ${listed(filled.missing.slice(0, 3))}.`] : [])])].join(' ');
};

/** What stood against the plan: the next best, or the better ones that could not be worded. */
const whyOf = (own: Weighed, plans: readonly Weighed[]): string => {
  const others = plans.filter(({ key }) => key !== own.key);
  const better = others.filter(({ value, round }) => round === own.round && value > own.value);
  const rival = better.find(({ picked }) => picked);
  if (rival) return `It is worth ${worth(own.value)}, close to the best (${worth(rival.value)}), which goes before it where it passes the review.`;
  const unfit = better.length > 0 ? ` ${counted(better.length, 'plan')} that stood higher could not be worded well.` : '';
  const next = others.find(({ round, value, passed }) => round === own.round && value <= own.value && passed === null);
  const earlier = own.round > 0 && plans.some(({ round }) => round < own.round) ? ' Nothing that the writer prefers to it (a talking point on a fitting line, in the length you want) held.' : '';
  if (others.length === 0) return 'It is the one thing that could be said here.';
  return `It is worth ${worth(own.value)}${next ? `, the next ${worth(next.value)}` : ''}.${unfit}${earlier}`;
};

/** One for each choice of line and talking point: ten questions on one line are not ten alternatives. */
const unlike = (plans: readonly Weighed[], own: Weighed): Weighed[] => {
  const choice = ({ outlines }: Weighed): string => outlines.map(({ fragment, points }) => [fragment.start, ...points.map(({ original }) => original)].join('/')).join(' + ');
  const seen = new Set([choice(own)]);
  return plans.filter((plan) => plan.picked || (!seen.has(choice(plan)) && seen.add(choice(plan)) !== undefined));
};

/** The plan that a draft carries out, among all that were weighed for it. */
export const planOf = (draft: Draft, rounds: readonly Picked[], gaps: readonly Gap[]): Plan => {
  const plans = weigh(rounds);
  const key = outlinesKey(draft.outlines);
  const own = plans.find((plan) => plan.key === key);
  if (!own) throw new Error('A draft without a plan.'); // every draft is the wording of an outline
  const others = unlike(plans.filter((plan) => plan !== own).sort((a, b) => Number(b.picked) - Number(a.picked) || b.value - a.value), own).slice(0, shown);
  return {
    by: 'built-in', steps: stepsOf(draft.outlines), adds: addsOf(draft.outlines, gaps), why: whyOf(own, plans), score: rounded(own.value),
    considered: [own, ...others].sort((a, b) => b.value - a.value).map((plan) => considered(plan, own)), weighed: plans.length,
  };
};
