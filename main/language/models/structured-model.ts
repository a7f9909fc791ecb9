// Answers in a given form, over any line: validated by zod here, repaired at most once, then a clear failure.
import type { z } from 'zod';
import { AppError } from '../../core/app-error';
import type { GenerateOptions, LanguageModel, ModelUsage } from '../../core/ports/language-model';
import type { LineAnswer, LineRequest, ModelLine } from '../../core/ports/model-line';
import { answerSchemaOf } from './answer-schema';
import { hasBrokenText, readJson } from './read-json';

type Read<T> = { value: T; fault: null } | { fault: string };

/** How much of a wrong answer is shown to the model again. */
const shownOfWrong = 4_000;

const readValue = <T>({ text, stopped }: LineAnswer, schema: z.ZodType<T>, faultOf: GenerateOptions<T>['faultOf']): Read<T> => {
  if (text.trim() === '') return { fault: 'The answer was empty.' };
  const json = readJson(text);
  if (json === undefined) return { fault: stopped === 'length' ? 'The answer was cut off: it was too long. Be shorter.' : 'The answer was not valid JSON.' };
  if (hasBrokenText(json)) return { fault: 'The answer holds broken characters.' };
  const parsed = schema.safeParse(json);
  if (!parsed.success) return { fault: `The answer does not have the form that was asked for: ${parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`).join('; ')}` };
  const fault = faultOf?.(parsed.data) ?? null;
  return fault === null ? { value: parsed.data, fault: null } : { fault };
};

const together = (first: ModelUsage, second: ModelUsage): ModelUsage => ({
  tokensIn: first.tokensIn === null || second.tokensIn === null ? null : first.tokensIn + second.tokensIn,
  tokensOut: first.tokensOut === null || second.tokensOut === null ? null : first.tokensOut + second.tokensOut,
  microDollars: first.microDollars === null || second.microDollars === null ? null : first.microDollars + second.microDollars,
  calls: first.calls + second.calls,
});

const repairOf = (request: LineRequest, wrong: string, fault: string): LineRequest => ({
  ...request,
  turns: [...request.turns, { role: 'assistant', text: wrong.slice(0, shownOfWrong) || '(nothing)' }, { role: 'user', text: `${fault}\nAnswer once more, with the JSON alone and everything else as it was asked for.` }],
});

export const createStructuredModel = (line: ModelLine): LanguageModel => ({
  generate: async (schema, { name, system, user }, options = {}) => {
    const { signal, maxMicroDollars, faultOf } = options;
    const common = signal ? { signal } : {};
    const request: LineRequest = { name, system, turns: [{ role: 'user', text: user }], schema: answerSchemaOf(schema) };
    const first = await line.complete(request, { ...common, ...(maxMicroDollars === undefined ? {} : { maxMicroDollars }) });
    const read = readValue(first, schema, faultOf);
    if (read.fault === null) return { value: read.value, model: first.model, usage: first.usage, repaired: false };
    const left = maxMicroDollars === undefined ? {} : { maxMicroDollars: maxMicroDollars - (first.usage.microDollars ?? 0) };
    const second = await line.complete(repairOf(request, first.text, read.fault), { ...common, ...left });
    const again = readValue(second, schema, faultOf);
    if (again.fault !== null) throw new AppError('MODEL_ANSWER_INVALID', `${second.model} did not answer as asked, also when asked again. ${again.fault}`.slice(0, 500), { details: { model: second.model } });
    return { value: again.value, model: second.model, usage: together(first.usage, second.usage), repaired: true };
  },
});
