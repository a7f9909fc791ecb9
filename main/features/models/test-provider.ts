// One real, cheap call: whether the key, the address and the model work, and whether it answers in a given form.
import { z } from 'zod';
import type { ModelTestResult } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import type { Spending } from '../../core/ports/spending';
import { createModelLine } from '../../language/models/model-line';
import type { ModelTarget } from '../../language/models/model-target';
import { createStructuredModel } from '../../language/models/structured-model';

const answerSchema = z.object({ word: z.string().max(40) });
const prompt = { name: 'key_test', system: 'You test a connection. Answer with JSON of the given form and nothing else.', user: 'Give {"word": "ready"}.' };
/** Models that think first need room for it. */
const maxAnswerTokens = 1_000;
const longestMs = 60_000;

export const testProvider = async (target: Omit<ModelTarget, 'temperature' | 'maxAnswerTokens'>, spending: Spending, signal?: AbortSignal): Promise<ModelTestResult> => {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  const line = createModelLine({ target: { ...target, temperature: 0, maxAnswerTokens }, spending, limits: { wholeMs: longestMs, firstByteMs: longestMs } });
  try {
    const { model, usage } = await createStructuredModel(line).generate(answerSchema, prompt, signal ? { signal } : {});
    return { ok: true, code: null, message: `${model} answers in ${(took() / 1_000).toFixed(1)} s.`, milliseconds: took(), microDollars: usage.microDollars };
  } catch (thrown) {
    const { code, message, details } = AppError.from(thrown);
    if (code === 'INTERNAL' || code === 'CANCELLED') throw thrown;
    return { ok: false, code, message, milliseconds: took(), microDollars: typeof details['spent'] === 'number' ? details['spent'] : null };
  }
};
