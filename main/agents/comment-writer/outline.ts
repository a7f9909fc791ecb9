// A plan before it is worded: the drafts of one are its wordings, and nothing is drafted that was not planned.
import type { Closing } from './closing-questions';
import type { Frame, Move } from './frames/frame';
import type { Pair } from './pairing';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';

export interface Outline {
  move: Move;
  fragment: Fragment;
  /** Further ones follow the first in long comments. */
  points: TalkingPoint[];
  /** What it asks the author; null where a question may only close it. */
  question: Closing | null;
  /** How passage and talking point belong together; null for one that only asks. */
  pair: Pair | null;
  /** The subject that it names, for notes on the subject of the post. */
  topic: string | null;
  /** The wordings that may carry it out. */
  frames: readonly Frame[];
  /** How good the choice is, whatever its wording. */
  worth: number;
}

/** The same passage, talking points, move and question are the same plan, however it is worded. */
export const outlineKey = ({ move, fragment, points, question }: Outline): string =>
  [fragment.start, fragment.end, move, ...points.map(({ original }) => original), question?.id ?? ''].join('/');

/** Of all plans that a draft carries out: two in a long one. */
export const outlinesKey = (outlines: readonly Outline[]): string => outlines.map(outlineKey).join(' + ');
