// The writer by the engine that the person chose for it: language models in their order, then the built-in one or a clear failure.
import type { AgentEngine } from '@shared/contracts/model';
import type { CommentWriterInput, CommentWriterOutput } from '../../agents/comment-writer/comment-writer.schema';
import type { Crew, CrewCall } from '../../agents/crew';
import { AppError } from '../../core/app-error';
import type { BudgetService, SpendingPlace } from '../budget';
import type { ModelService } from '../models';
import type { CallTally } from './call-tally';

/** How agents come to language models. */
export interface ModelDoor {
  models: Pick<ModelService, 'lineFor'>;
  budget: Pick<BudgetService, 'spendingFor'>;
}

export interface WriteOrder {
  crew: Crew;
  engine: AgentEngine;
  place: SpendingPlace;
  tally: CallTally;
}

/** @throws what the models failed with, where the person wants no built-in draft instead */
export const writeByEngine = async ({ models, budget }: ModelDoor, { crew, engine, place, tally }: WriteOrder, input: CommentWriterInput, call: CrewCall): Promise<CommentWriterOutput> => {
  if (engine.models.length === 0) return crew.write(input, call);
  try {
    return await crew.write(input, { ...call, line: models.lineFor(engine, tally.over(budget.spendingFor(place))) });
  } catch (thrown) {
    const { code } = AppError.from(thrown);
    if (engine.onFailure === 'fail' || code === 'CANCELLED' || code === 'INTERNAL') throw thrown;
    tally.fellBack(code);
    call.onText?.(''); // what a model began is not what the built-in engine goes on with
    return crew.write(input, call);
  }
};
