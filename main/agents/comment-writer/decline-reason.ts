import type { Skip } from '@shared/contracts/source';
import { closeFrom } from '../../language/point-fit/post-fit';
import type { Matches } from './matching';

export interface Declined {
  onTopic: boolean;
  /** Whether the post has a passage that can be quoted. */
  quotable: boolean;
  /** Drafts that were made and fell to what was said before or to a rule of form. */
  wanted: number;
}

/** To its last whole word. */
const shorten = (text: string, most = 90): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/u, '')}…`);

const named = (nearest: NonNullable<Matches['nearest']>): string => `"${shorten(nearest.point.original.replace(/\.$/u, ''))}"`;

const nothing = (reason: string): Skip => ({ code: 'nothing_to_add', reason });

/** Why the post is left out, and what the person may do about it where one of their talking points comes close: words for the skip log, and for who asked for a draft. */
export const declineReason = ({ onTopic, quotable, wanted }: Declined, { pairs, nearest }: Pick<Matches, 'pairs' | 'nearest'>): Skip => {
  if (!quotable) return nothing('The post has no sentence that can be quoted by itself.');
  if (wanted > 0) return nothing('Every draft on this post would repeat the wording of an earlier comment or break a rule of form.');
  if (onTopic && pairs.length > 0) return nothing('What fits does not fill a comment of the length and type that the campaign asks for.');
  const code = onTopic ? 'nothing_to_add' : 'off_topic';
  if (nearest && nearest.fit >= closeFrom) return { code, reason: `No talking point fits a passage of the post well enough to be brought up unasked, but one comes close: ${named(nearest)}. If you find that it fits, choose it for the draft.` };
  if (onTopic) return nothing(`The post is near the topic, but no talking point fits a passage of it and it leaves no open point to ask its author about${nearest ? `; the nearest talking point is ${named(nearest)}` : ''}.`);
  return { code, reason: nearest ? `No talking point touches what this post is about; the nearest is ${named(nearest)}.` : 'There are no talking points, and the post is not about the topic of the campaign.' };
};
