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

const shorten = (text: string, most = 90): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** What a person may do about it, where one of their talking points comes close. */
const nearestWords = (nearest: Matches['nearest']): string => {
  if (!nearest) return '';
  const named = `"${shorten(nearest.point.original.replace(/\.$/u, ''))}"`;
  return nearest.fit >= closeFrom ? ` The nearest is ${named}: close, though not close enough to bring it up unasked. If you find that it fits, draft the post with it.` : ` The nearest is ${named}.`;
};

const nothing = (reason: string): Skip => ({ code: 'nothing_to_add', reason });

/** Why the post is left out, in words for the skip log. */
export const declineReason = ({ onTopic, quotable, wanted }: Declined, { pairs, nearest }: Pick<Matches, 'pairs' | 'nearest'>): Skip => {
  if (!quotable) return nothing('The post has no sentence that can be quoted by itself.');
  if (wanted > 0) return nothing('Every draft on this post would repeat the wording of an earlier comment or break a rule of form.');
  if (!onTopic) return { code: 'off_topic', reason: nearest ? `No talking point touches what this post is about.${nearestWords(nearest)}` : 'There are no talking points, and the post is not about the topic of the campaign.' };
  if (pairs.length > 0) return nothing('What fits does not fill a comment of the length and type that the campaign asks for.');
  return nothing(`The post is near the topic, but no talking point fits a passage of it and it leaves no open point to ask its author about.${nearestWords(nearest)}`);
};
