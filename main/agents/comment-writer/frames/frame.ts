import type { Tone } from '@shared/contracts/style';
import type { FragmentForm } from '../quote-fragments';
import type { PointForm } from '../talking-point';

/** What a comment does with the pair of passage and talking point. */
export const moves = ['extend', 'number', 'condition', 'counter', 'answer', 'ask'] as const;
export type Move = (typeof moves)[number];

/**
 * One way to join a quoted fragment and a talking point. `{q}` is the fragment (the marks stand in the text), `{tp}` the talking point
 * as a sentence, `{tp,}` the same after a colon; `{our}`, `{us}`, `{we}` agree with the talking point's person. `{q-}` is the fragment
 * as it runs on inside a clause ("that", "advice to"): only for fragments that can.
 */
export interface Frame {
  id: string;
  moves: readonly Move[];
  forms: readonly FragmentForm[];
  /** Forms of talking points it fits; all but `phrase` when left out. */
  points?: readonly PointForm[];
  /** Only for pairs that surely speak of the same thing: the frame says so. */
  close?: boolean;
  tones?: readonly Tone[];
  /** Holds no quote: only where the talking point suits the post as a whole and names the passage by itself. */
  plain?: boolean;
  /** Ends in a question to the author, so no other follows. */
  asks?: boolean;
  /**
   * How much better readers liked it than the others, in marks of five, 0 where nothing is known. From 390 comments in which fifteen
   * frames carried the same 26 pairs (standard error 0.04 to 0.07); for a twin of one of those, what that one got; `you-write-that`, `from-practice` and
   * `got-to` by what 424 drafts got beyond what their fit foretold (-0.33 to -0.7, standard error 0.15 to 0.3), set to the lowest of the others. `about-phrase`: what the same words got without the quotation marks (96 marks). By hand, after
   * readers of whole drafts: `set-beside` less, which they called stiff, `bring-up` more, which they called plain, `came-to-mind` between.
   */
  liked?: number;
  text: string;
}
