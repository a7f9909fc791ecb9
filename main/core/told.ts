import { EventEmitter, on } from 'node:events';

/**
 * What `work` tells while it goes on, one after the other, until it ends. Its signal fires with the given one, and when nobody listens
 * any more. @throws what `work` throws, after everything that it told
 */
export async function* told<T>(work: (tell: (value: T) => void, signal: AbortSignal) => Promise<void>, signal: AbortSignal): AsyncGenerator<T> {
  const voice = new EventEmitter();
  const left = new AbortController();
  const heard = on(voice, 'told', { close: ['over'] }) as AsyncIterable<[T]>;
  const done = work((value) => void voice.emit('told', value), AbortSignal.any([signal, left.signal])).finally(() => voice.emit('over'));
  done.catch(() => undefined); // thrown below, where somebody still listens
  try {
    for await (const [value] of heard) yield value;
    await done;
  } finally {
    left.abort();
  }
}
