// Writes one draft for a post: candidates by the writer, reviews by the reviewer, the choice by rule. Used by the run and
// by "another draft"; stores nothing.
import type { Analysis } from '@shared/contracts/post';
import type { CommentType } from '@shared/contracts/style';
import type { WriterStyle } from '@shared/contracts/style-card';
import type { Skip } from '@shared/contracts/source';
import type { Brief } from '../../agents/brief.schema';
import type { Choice } from '../../agents/comment-writer/choice';
import type { CommentCandidate } from '../../agents/comment-writer/comment-writer.schema';
import type { Crew, CrewCall } from '../../agents/crew';
import { AppError } from '../../core/app-error';
import { postForAgentsOf, type PostReading } from '../posts';
import { chooseDraft, noDraftReason, type ReviewedCandidate } from './draft-choice';

export interface DraftOrder {
  post: PostReading & { analysis: Analysis | null };
  brief: Brief;
  history: string[];
  usedShapes: Record<string, number>;
  otherPassages: string[];
  instructions: string;
  type?: CommentType | undefined;
  choice?: Choice | undefined;
  /** How the person writes. */
  style?: WriterStyle | undefined;
}

/** `reviewed`: everything that was written, with its review, in the writer's order. */
export type DraftOutcome = ({ draft: ReviewedCandidate; skip: null } | { draft: null; skip: Skip }) & { reviewed: readonly ReviewedCandidate[] };

/** Keeps the results of its steps, so that a crash between them pays the writer once. */
export type StepKeeper = <T>(key: string, work: () => Promise<T>) => Promise<T>;
export const noSteps: StepKeeper = (_key, work) => work();

const reviewOne = async (crew: Crew, { post, brief, history, otherPassages }: DraftOrder, candidate: CommentCandidate, grammar: boolean, call: CrewCall): Promise<ReviewedCandidate> => ({
  candidate,
  review: await crew.review({ text: candidate.text, post: postForAgentsOf(post), brief, type: candidate.type, history, otherPassages, grammar }, call),
});

const reviewAll = async (crew: Crew, order: DraftOrder, candidates: readonly CommentCandidate[], call: CrewCall): Promise<ReviewedCandidate[]> => {
  const reviewed: ReviewedCandidate[] = [];
  for (const candidate of candidates) reviewed.push(await reviewOne(crew, order, candidate, false, call));
  return reviewed;
};

/** @throws INTERNAL when the post was not analysed */
export const makeDraft = async (crew: Crew, order: DraftOrder, step: StepKeeper, call: CrewCall = {}): Promise<DraftOutcome> => {
  const { post, brief, history, usedShapes, instructions, type, choice, style } = order;
  const { analysis } = post;
  if (!analysis) throw new AppError('INTERNAL', 'The post was not analysed.');
  const written = await step('write', () => crew.write({ post: postForAgentsOf(post), analysis, brief, history, usedShapes, instructions, ...(type ? { type } : {}), ...(choice ? { choice } : {}), ...(style ? { style } : {}) }, call));
  if (written.candidates.length === 0) {
    return { draft: null, skip: written.declined ?? { code: 'nothing_to_add', reason: 'Nothing of the talking points fits this post.' }, reviewed: [] };
  }
  const reviewed = await step('review', () => reviewAll(crew, order, written.candidates, call));
  const draft = chooseDraft(reviewed, usedShapes);
  if (!draft) return { draft: null, skip: noDraftReason(reviewed, usedShapes), reviewed };
  // Grammar changes no choice, so only what a person will read is checked for it.
  return { draft: await step('grammar', () => reviewOne(crew, order, draft.candidate, true, call)), skip: null, reviewed };
};
