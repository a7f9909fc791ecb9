import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cosine } from '../../core/ports/embedder';
import { createWorkerEmbedder } from '../worker-embedder';
import { fieldSentences } from './field-sentences.data';
import { fieldVectors } from './field-vectors';

const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
afterAll(() => embedder.close());

describe('vectors of the field sentences', () => {
  it('are those that the encoder gives for the sentences as they stand', async () => {
    const [shipped, fresh] = [await fieldVectors(embedder), await embedder.embed(fieldSentences)];
    expect(shipped).toHaveLength(fieldSentences.length);
    for (const [at, vector] of fresh.entries()) expect(cosine(vector, shipped[at] as Float32Array), fieldSentences[at]).toBeGreaterThan(0.999);
  });

  it('come from any other encoder itself', async () => {
    const other = { id: 'other', dimensions: 2, embed: (texts: readonly string[]) => Promise.resolve(texts.map(() => new Float32Array([0, 1]))), close: () => Promise.resolve() };
    expect((await fieldVectors(other))[0]).toEqual(new Float32Array([0, 1]));
  });
});
