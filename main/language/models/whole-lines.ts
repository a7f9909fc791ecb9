// Ollama's provider prints a line that it can not read to the console, words of the answer and all, and goes on without it. So
// each line is looked at before it gets there: a broken one ends the answer.
import { AppError } from '../../core/app-error';

const requireJson = (line: string): void => {
  if (line.trim() === '') return;
  try {
    JSON.parse(line);
  } catch {
    throw new AppError('MODEL_ANSWER_INVALID', 'The server does not answer as Ollama does. Check its address, and that it is Ollama.');
  }
};

/** Passes whole lines on, each of them JSON. @throws MODEL_ANSWER_INVALID */
const wholeLines = (): TransformStream<string, string> => {
  let rest = '';
  return new TransformStream<string, string>({
    transform: (chunk, controller) => {
      const end = chunk.lastIndexOf('\n');
      if (end < 0) { rest += chunk; return; }
      const lines = rest + chunk.slice(0, end + 1);
      rest = chunk.slice(end + 1);
      lines.split('\n').forEach(requireJson);
      controller.enqueue(lines);
    },
    flush: (controller) => {
      requireJson(rest);
      if (rest.trim() !== '') controller.enqueue(`${rest}\n`);
    },
  });
};

export const withWholeLines = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => async (address, init) => {
  const response = await fetch(address, init);
  if (!response.ok || !response.body) return response;
  const body = response.body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).pipeThrough(wholeLines()).pipeThrough(new TextEncoderStream() as TransformStream<string, Uint8Array>);
  return new Response(body, { status: response.status, headers: response.headers });
};
