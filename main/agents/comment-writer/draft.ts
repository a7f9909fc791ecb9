import type { Quote } from '@shared/contracts/basics';
import type { CommentType } from '@shared/contracts/style';
import type { Closing } from './closing-questions';
import type { Frame, Move } from './frames/frame';
import type { Outline } from './outline';
import type { Fragment } from './quote-fragments';
import type { TalkingPoint } from './talking-point';

/** A comment in the making, with everything its checks and its ranking need. */
export interface Draft {
  text: string;
  type: CommentType;
  move: Move;
  frame: Frame;
  closing: Closing | null;
  fragment: Fragment;
  points: TalkingPoint[];
  evidence: Quote[];
  disclosure: string | null;
  shape: string;
  /** How well the parts belong together, before what the campaign has used up is taken off. */
  worth: number;
  /** What it carries out: two in a long one. */
  outlines: Outline[];
}

/** `type/move/frame/closing`: no two comments of a campaign have the same one. */
export const shapeOf = (type: CommentType, move: Move, frame: Frame, closing: Closing | null): string => `${type}/${move}/${frame.id}/${closing?.id ?? 'none'}`;
