// How a column ended, as the person is told.
import type { PlaygroundCost, PlaygroundDraft, PlaygroundEvent } from '@shared/contracts/playground';
import type { CallNote } from '../../agents/agent-book';
import type { AppError } from '../../core/app-error';
import { candidateProblem, type DraftOutcome, type ReviewedCandidate } from '../comments';

const draftOf = (reviewed: ReviewedCandidate): PlaygroundDraft => {
  const { candidate: { type, text, evidence, talkingPoints, disclosure, plan = null }, review } = reviewed;
  return { type, text, evidence, talkingPoints, disclosure, plan, review, problem: candidateProblem(reviewed, {}) };
};

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** What an agent's models were paid; null: none was asked, or no price is known. */
export const paidBy = (of: CallNote['agent'], notes: readonly CallNote[]): number | null => {
  const paid = notes.flatMap(({ agent, microDollars }) => (agent !== of || microDollars === null ? [] : [microDollars]));
  return paid.length > 0 ? sum(paid) : null;
};

/** What the writer's calls took, since `began` (of the process's clock). */
export const costOf = (began: number, notes: readonly CallNote[]): PlaygroundCost => {
  const written = notes.filter(({ agent }) => agent === 'writer');
  return {
    milliseconds: Math.round(performance.now() - began), engine: written.at(-1)?.engine ?? null, tokensIn: sum(written.map(({ tokensIn }) => tokensIn)), tokensOut: sum(written.map(({ tokensOut }) => tokensOut)),
    microDollars: paidBy('writer', notes),
  };
};

export const endOf = ({ draft, skip, reviewed }: DraftOutcome, cost: PlaygroundCost): PlaygroundEvent => {
  const others = reviewed.filter(({ candidate }) => candidate.text !== draft?.candidate.text).map(draftOf);
  return draft ? { is: 'drafted', draft: draftOf(draft), others, cost } : { is: 'declined', skip, others, cost };
};

/** A defect of ours keeps its words for the log. */
export const failedWith = ({ code, message }: AppError, cost: PlaygroundCost): PlaygroundEvent => ({ is: 'failed', code, message: code === 'INTERNAL' ? '' : message, cost });
