// One call to one model: money put aside before it, counted after it, whatever happens.
import { AppError } from '../../core/app-error';
import { throwIfAborted } from '../../core/abortable';
import type { LineOptions, LineRequest } from '../../core/ports/model-line';
import type { Bill, Spending } from '../../core/ports/spending';
import { failedCall } from './model-error';
import { nameOfTarget, type ModelLimits, type ModelTarget } from './model-target';
import type { OpenedModel } from './open-model.lazy';
import { billOf, costOf, mostTokens, tokensTold, type Tokens } from './price';
import { readAnswer, UsageSeen, type ReadAnswer } from './read-answer';
import type { SdkCall, SdkUsage } from './sdk-model';

export interface CallSetting {
  target: ModelTarget;
  limits: ModelLimits;
  spending: Spending;
}

/** `answer` or why there is none; either way what it was counted with. */
export type CallOutcome = { bill: Bill } & ({ answer: ReadAnswer; error: null } | { answer: null; error: AppError });

const promptOf = ({ system, turns }: LineRequest): SdkCall['prompt'] => [
  { role: 'system', content: system },
  ...turns.map(({ role, text }) => ({ role, content: [{ type: 'text' as const, text }] })),
];

const toldBy = (usage: SdkUsage | null, most: Tokens): Tokens | null =>
  usage && tokensTold({ input: usage.inputTokens.total, cached: usage.inputTokens.cacheRead, output: usage.outputTokens.total }, most);

const notCharged: Bill = { basis: 'not_charged', microDollars: 0, tokensIn: null, tokensOut: null };

interface Asking { request: LineRequest; onText: LineOptions['onText']; seen: UsageSeen; signal: AbortSignal }

const ask = async ({ model, extra }: OpenedModel, { target, limits }: CallSetting, { request, onText, seen, signal }: Asking): Promise<ReadAnswer> => {
  const { stream } = await model.doStream({
    ...extra, prompt: promptOf(request), maxOutputTokens: target.maxAnswerTokens, temperature: target.temperature, abortSignal: signal,
    // The schema is ours, made from zod; the SDK's type for it is a stricter one of the same form.
    responseFormat: { type: 'json', name: request.name, schema: request.schema },
  });
  return readAnswer(stream, { host: hostOf(target), maxCharacters: limits.maxCharacters, onText, seen });
};

const hostOf = ({ endpoint }: ModelTarget): string => (URL.canParse(endpoint.baseUrl) ? new URL(endpoint.baseUrl).host : endpoint.baseUrl.slice(0, 100));

/** @param left of the ceiling of the whole answer; undefined: it has none */
const requireWithin = (worst: number | null, left: number | undefined): void => {
  if (left === undefined) return;
  if (worst === null) throw new AppError('MODEL_PRICE_UNKNOWN', 'The price of this model is not known, and a ceiling is set. Enter the price under Settings, Language models.');
  if (worst > left) throw new AppError('BUDGET_EXHAUSTED', 'This call could cost more than its ceiling leaves, so it was not made.', { details: { scope: 'answer', worst, left } });
};

/** @throws BUDGET_EXHAUSTED MODEL_PRICE_UNKNOWN CANCELLED before the call; what goes wrong in it is answered */
export const callModel = async (setting: CallSetting, request: LineRequest, options: LineOptions): Promise<CallOutcome> => {
  const { target, limits, spending } = setting;
  const { signal } = options;
  throwIfAborted(signal);
  const most = mostTokens(JSON.stringify(request), target.maxAnswerTokens);
  const worst = target.price && costOf(target.price, most);
  requireWithin(worst, options.maxMicroDollars);
  options.onText?.('');
  const { openModel } = await import('./open-model.lazy');
  const opened = await openModel(target, limits);
  const reservation = await spending.reserve({ providerId: target.endpoint.id, model: nameOfTarget(target), worstMicroDollars: worst });
  const [deadline, ended, seen] = [AbortSignal.timeout(limits.wholeMs), new AbortController(), new UsageSeen()];
  let outcome: CallOutcome;
  try {
    const answer = await ask(opened, setting, { request, onText: options.onText, seen, signal: AbortSignal.any([deadline, ended.signal, ...(signal ? [signal] : [])]) });
    outcome = { answer, error: null, bill: billOf(target.price, toldBy(answer.usage, most), most) };
  } catch (thrown) {
    const { error, charged } = failedCall(thrown, { host: hostOf(target), signal, deadline, taken: opened.taken() });
    outcome = { answer: null, error, bill: charged ? billOf(target.price, toldBy(seen.usage, most), most) : notCharged };
  } finally {
    ended.abort(); // nothing may go on reading, or keep its socket
    await opened.close();
  }
  await reservation.settle(outcome.bill);
  return outcome;
};
