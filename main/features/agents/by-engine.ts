// An agent's work by the engine that the person chose for it: language models in their order, then the built-in one or a clear failure.
import type { AgentEngine } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import type { ModelLine } from '../../core/ports/model-line';
import type { BudgetService, SpendingPlace } from '../budget';
import type { ModelService } from '../models';
import type { CallTally } from './call-tally';

/** How agents come to language models. */
export interface ModelDoor {
  models: Pick<ModelService, 'lineFor'>;
  budget: Pick<BudgetService, 'spendingFor'>;
}

export interface EngineOrder {
  engine: AgentEngine;
  place: SpendingPlace;
  tally: CallTally;
  /** Told before the built-in engine does what the models did not: what they began counts for nothing. */
  startOver?: () => void;
}

/** @param work with a line to models, or without one by itself @throws what the models failed with, where the person does not want the built-in engine instead */
export const byEngine = async <T>({ models, budget }: ModelDoor, { engine, place, tally, startOver }: EngineOrder, work: (line?: ModelLine) => Promise<T>): Promise<T> => {
  if (engine.models.length === 0) return work();
  try {
    return await work(models.lineFor(engine, tally.over(budget.spendingFor(place))));
  } catch (thrown) {
    const { code } = AppError.from(thrown);
    if (engine.onFailure === 'fail' || code === 'CANCELLED' || code === 'INTERNAL') throw thrown;
    tally.fellBack(code);
    startOver?.();
    return work();
  }
};
