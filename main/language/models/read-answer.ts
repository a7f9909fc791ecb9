import { AppError } from '../../core/app-error';
import type { SdkModel, SdkPart, SdkUsage } from './sdk-model';

export interface ReadAnswer {
  text: string;
  usage: SdkUsage;
  stopped: 'done' | 'length';
}

type Stream = Awaited<ReturnType<SdkModel['doStream']>>['stream'];
type Finish = Extract<SdkPart, { type: 'finish' }>;

const cut = (host: string): AppError => new AppError('NETWORK', `The answer of ${host} ended in the middle.`, { details: { host, reason: 'cut' }, retry: true });

/** How the adapter for compatible servers reports a stream that ended before its last event. */
const isEnd = (problem: unknown): boolean => {
  const { name, data } = problem as { name?: unknown; data?: unknown };
  return name === 'AI_InvalidResponseDataError' && data === undefined;
};

const stoppedBy = ({ unified, raw }: Finish['finishReason'], host: string): ReadAnswer['stopped'] => {
  if (unified === 'content-filter') throw new AppError('MODEL_REFUSED', 'The content filter of the model stopped its answer. Choose another model, or write this comment yourself.', { details: { host } });
  // No reason at all: the stream ended, the answer did not.
  if (raw === undefined && unified !== 'stop' && unified !== 'length') throw cut(host);
  return unified === 'length' ? 'length' : 'done';
};

/** What was told of the tokens, also where the answer is of no use. */
export class UsageSeen {
  usage: SdkUsage | null = null;
}

/**
 * Reads an answer to its end. @param seen is told the usage before anything is thrown
 * @throws TOO_LARGE MODEL_REFUSED NETWORK, and what the stream reports
 */
export const readAnswer = async (stream: Stream, { host, maxCharacters, onText, seen }: { host: string; maxCharacters: number; onText: ((answer: string) => void) | undefined; seen: UsageSeen }): Promise<ReadAnswer> => {
  let text = '';
  let finish: Finish | null = null;
  let problem: unknown;
  for await (const part of stream) {
    if (part.type === 'error') problem ??= part.error;
    if (part.type === 'finish') finish = part;
    if (part.type !== 'text-delta' || part.delta === '') continue;
    text += part.delta;
    if (text.length > maxCharacters) throw new AppError('TOO_LARGE', `The answer of the model is longer than ${maxCharacters} characters. Nothing of it is used.`, { details: { host } });
    onText?.(text);
  }
  if (finish) seen.usage = finish.usage;
  if (problem !== undefined && !isEnd(problem)) throw problem;
  if (!finish || problem !== undefined) throw cut(host);
  return { text, usage: finish.usage, stopped: stoppedBy(finish.finishReason, host) };
};
