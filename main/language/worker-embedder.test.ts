import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cosine } from '../core/ports/embedder';
import { createWorkerEmbedder } from './worker-embedder';

const workersDir = resolve('out/headless/workers');
const embedder = createWorkerEmbedder({ workersDir, idleMs: 50 });
afterAll(() => embedder.close());

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

describe('worker embedder', () => {
  it('gives normalised vectors in the order asked, and near texts are nearer', async () => {
    const [a, b, c, again] = await embedder.embed([
      'Cold e-mail works when it is short.', 'The recipe needs two eggs and some butter.', 'Brief outreach messages get more replies.', '  Cold e-mail works when it is   short. ',
    ]);
    expect(a).toHaveLength(512);
    expect(cosine(a!, a!)).toBeCloseTo(1, 4);
    expect(again).toEqual(a);
    expect(cosine(a!, c!)).toBeGreaterThan(cosine(a!, b!) + 0.1);
  });

  it('gives zeros for an empty text rather than a vector that is near to everything', async () => {
    const [empty] = await embedder.embed(['  ']);
    expect(Math.max(...empty!)).toBe(0);
  });

  it('stops its thread when idle and starts it again when asked', async () => {
    await embedder.embed(['Something new to start with.']);
    await until(() => !embedder.running());
    expect((await embedder.embed(['And one more after the pause.']))[0]).toHaveLength(512);
  });

  it('a call that is aborted rejects with CANCELLED and the next one is answered', async () => {
    const abort = new AbortController();
    const many = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} that nobody waits for any more.`);
    const call = embedder.embed(many, { signal: abort.signal });
    abort.abort();
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(embedder.embed(['Still alive.'])).resolves.toHaveLength(1);
  });

  it('says which worker is missing when the build was not made', async () => {
    const broken = createWorkerEmbedder({ workersDir: '/nowhere' });
    await expect(broken.embed(['x'])).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
