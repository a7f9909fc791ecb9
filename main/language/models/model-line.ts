// A line to one model: calls it, and calls again where the trouble may pass. Every call is counted by itself.
import { AppError } from '../../core/app-error';
import { wait } from '../../core/abortable';
import type { ModelUsage } from '../../core/ports/language-model';
import type { LineAnswer, ModelLine } from '../../core/ports/model-line';
import type { Bill, Spending } from '../../core/ports/spending';
import { callModel } from './call-model';
import { waitBeforeRetry, type Random } from './call-retries';
import { limitsOf, nameOfTarget, type ModelLimits, type ModelTarget } from './model-target';

export interface ModelLineOptions {
  target: ModelTarget;
  spending: Spending;
  limits?: Partial<ModelLimits>;
  random?: Random;
  pause?: typeof wait;
}

/** The tokens of the answer itself, and the money of all calls that led to it. */
const usageOf = (bills: readonly Bill[]): ModelUsage => {
  const last = bills.at(-1);
  return {
    tokensIn: last?.tokensIn ?? null, tokensOut: last?.tokensOut ?? null, calls: bills.length,
    microDollars: bills.some(({ basis }) => basis === 'unpriced') ? null : bills.reduce((sum, { microDollars }) => sum + microDollars, 0),
  };
};

export const createModelLine = ({ target, spending, limits, random = Math.random, pause = wait }: ModelLineOptions): ModelLine => {
  const setting = { target, spending, limits: { ...limitsOf(target.endpoint.kind), ...limits } };
  return {
    complete: async (request, options = {}): Promise<LineAnswer> => {
      const bills: Bill[] = [];
      const spent = (): number => bills.reduce((sum, { microDollars }) => sum + microDollars, 0);
      try {
        for (;;) {
          const left = options.maxMicroDollars === undefined ? {} : { maxMicroDollars: options.maxMicroDollars - spent() };
          const { answer, error, bill } = await callModel(setting, request, { ...options, ...left });
          bills.push(bill);
          if (answer) return { text: answer.text, stopped: answer.stopped, model: nameOfTarget(target), usage: usageOf(bills) };
          const ms = waitBeforeRetry(error, bills.length, random);
          if (ms === null) throw error;
          await pause(ms, options.signal);
        }
      } catch (thrown) {
        const { code, message, details, cause, retry } = AppError.from(thrown);
        throw new AppError(code, message, { details: { ...details, model: nameOfTarget(target), spent: spent() }, cause, retry });
      }
    },
  };
};
