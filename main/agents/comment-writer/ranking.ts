import type { Draft } from './draft';
import { holdsPoint } from './wording-overlap';

/** How often each part of a shape was used in the campaign: the parts wear out one by one. */
export interface Wear {
  shapes: Record<string, number>;
  types: Map<string, number>;
  frames: Map<string, number>;
  closings: Map<string, number>;
  pointUses: (point: string) => number;
  openings: Map<string, number>;
}

const openingOf = (text: string): string => (text.startsWith('"') ? '"' : text.split(/\s+/u).slice(0, 2).join(' ').toLowerCase());

export const readWear = (usedShapes: Record<string, number>, history: readonly string[]): Wear => {
  const wear: Wear = { shapes: usedShapes, types: new Map(), frames: new Map(), closings: new Map(), openings: new Map(), pointUses: (point) => history.filter((comment) => holdsPoint(comment, point)).length };
  for (const [shape, uses] of Object.entries(usedShapes)) {
    const [type, , frame, closing] = shape.split('/');
    for (const [map, key] of [[wear.types, type], [wear.frames, frame], [wear.closings, closing]] as const) if (key) map.set(key, (map.get(key) ?? 0) + uses);
  }
  for (const comment of history) wear.openings.set(openingOf(comment), (wear.openings.get(openingOf(comment)) ?? 0) + 1);
  return wear;
};

/** What a draft is worth to this campaign now. */
export const rank = (draft: Draft, wear: Wear): number => {
  const used = (map: Map<string, number>, key: string): number => map.get(key) ?? 0;
  const closing = draft.closing ? Math.min(3, used(wear.closings, draft.closing.id)) * 0.16 : 0;
  const points = draft.points.reduce((sum, point) => sum + wear.pointUses(point.original) * 0.18, 0);
  return draft.worth - closing - points - Math.min(4, used(wear.frames, draft.frame.id)) * 0.22 - Math.min(5, used(wear.types, draft.type)) * 0.03 - Math.min(3, used(wear.openings, openingOf(draft.text))) * 0.06;
};

/** The same words under one post after another look like spam: with many talking points, each is used a few times at most. */
export const usesAllowed = (talkingPoints: number): number => 3 + Math.max(0, 8 - talkingPoints);

/** Drafts that are about as good as the best one stand by, should the review refuse it. */
const closeToBest = 0.25;

/** Why a draft was not taken where a better one was: the fault of its wording, or what it would repeat. */
export type Passed = string;

export interface Picked {
  drafts: { draft: Draft; value: number }[];
  /** Of each draft that was looked at and passed over. */
  passed: Map<Draft, Passed>;
  /** All drafts, best first. */
  ranked: { draft: Draft; value: number }[];
}

/** The best sound drafts, no two of them by the same frame, nor more than two on one fragment. `faultOf`: what is wrong with a draft, or null. */
export const pickVaried = (drafts: readonly Draft[], wear: Wear, most: number, faultOf: (draft: Draft) => string | null): Picked => {
  const ranked = drafts.map((draft) => ({ draft, value: rank(draft, wear) })).sort((a, b) => b.value - a.value || (a.draft.text < b.draft.text ? -1 : 1));
  const picked: Picked = { drafts: [], passed: new Map(), ranked };
  const whyNot = (draft: Draft): Passed | null => {
    if ((wear.shapes[draft.shape] ?? 0) > 0) return 'form';
    const taken = picked.drafts.map((other) => other.draft);
    if (taken.some((other) => other.frame.id === draft.frame.id || other.text === draft.text)) return 'beside';
    if (taken.filter((other) => other.fragment.start === draft.fragment.start).length >= 2) return 'beside';
    return faultOf(draft);
  };
  for (const one of ranked) {
    const [best] = picked.drafts;
    if (picked.drafts.length >= most || (best && one.value < best.value - closeToBest)) break;
    const passed = whyNot(one.draft);
    if (passed === null) picked.drafts.push(one);
    else picked.passed.set(one.draft, passed);
  }
  return picked;
};
