// Which passage or talking point the person wants in another draft, held against what there is.
import type { z } from 'zod';
import type { commentRegenerateInput } from '@shared/contracts/comment';
import type { Choice } from '../../agents/comment-writer/choice';
import { AppError } from '../../core/app-error';
import type { OpenComment } from './comment-access';

type Wanted = Pick<z.output<typeof commentRegenerateInput>, 'avoid' | 'use'>;

/** @returns undefined where anything will do @throws CONFLICT when what was chosen is not there any more, or there is nothing to avoid */
export const choiceWanted = ({ row, post, campaign }: OpenComment, { avoid = [], use = {} }: Wanted): Choice | undefined => {
  const { passage = null, talkingPoint = null } = use;
  if (avoid.length === 0 && passage === null && talkingPoint === null) return undefined;
  if (passage && !post.analysis?.passages.some(({ start, end }) => start === passage.start && end === passage.end)) throw new AppError('CONFLICT', 'The passage that you chose does not stand in the post any more. Choose another. The draft you have is unchanged.');
  if (talkingPoint !== null && !campaign.brief.talkingPoints.includes(talkingPoint)) throw new AppError('CONFLICT', 'The talking point that you chose is not in the campaign any more. Choose another. The draft you have is unchanged.');
  if (avoid.includes('passage') && row.evidence.length === 0) throw new AppError('CONFLICT', 'This draft rests on no passage of the post, so there is no other one to ask for. The draft you have is unchanged.');
  if (avoid.includes('talkingPoint') && row.talkingPoints.length === 0) throw new AppError('CONFLICT', 'This draft uses no talking point, so there is no other one to ask for. Choose one instead. The draft you have is unchanged.');
  return {
    avoidPassages: avoid.includes('passage') ? row.evidence.map(({ start, end }) => ({ start, end })) : [], avoidPoints: avoid.includes('talkingPoint') ? row.talkingPoints : [],
    passage, point: talkingPoint,
  };
};
