import { AppError } from '../../core/app-error';
import type { LineOptions, ModelLine } from '../../core/ports/model-line';

const spentIn = (error: AppError): number => (typeof error.details['spent'] === 'number' ? error.details['spent'] : 0);

/** The lower of two ceilings, either of which may be missing. */
const lower = (a: number | undefined, b: number | null): number | undefined => (b === null ? a : Math.min(a ?? b, b));

/**
 * Tries models in the order that the person chose. What answered once is asked first from then on, so that a repair goes to who
 * has to repair. Lives for one piece of work.
 * @param ceiling micro-dollars that all calls over this line may cost; null: it has none of its own
 */
export const createFallbackLine = (lines: readonly ModelLine[], ceiling: number | null = null): ModelLine => {
  let order = [...lines];
  let spent = 0;
  return {
    complete: async (request, options = {}) => {
      let failure: AppError | null = null;
      const before = spent;
      for (const line of order) {
        const most = lower(options.maxMicroDollars === undefined ? undefined : options.maxMicroDollars - (spent - before), ceiling === null ? null : ceiling - spent);
        const given: LineOptions = { ...options, ...(most === undefined ? {} : { maxMicroDollars: most }) };
        try {
          const answer = await line.complete(request, given);
          spent += answer.usage.microDollars ?? 0;
          order = [line, ...order.filter((other) => other !== line)];
          return answer;
        } catch (thrown) {
          const error = AppError.from(thrown);
          if (error.code === 'CANCELLED' || error.code === 'INTERNAL') throw thrown;
          spent += spentIn(error);
          failure ??= error; // the first model is the one the person wanted to hear of
        }
      }
      throw failure ?? new AppError('MODEL_NOT_CONFIGURED', 'No language model is chosen for this agent. Choose one under Settings, Language models.');
    },
  };
};
