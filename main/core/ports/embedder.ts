/** Sentence embeddings. Vectors are L2-normalised, so the dot product is the cosine. */
export interface Embedder {
  readonly id: string;
  readonly dimensions: number;
  /** One vector a text, in order. @throws CANCELLED */
  embed(texts: readonly string[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Cosine of two normalised vectors, -1 to 1. */
export const cosine = (a: Float32Array, b: Float32Array): number => {
  let dot = 0;
  for (let i = 0; i < a.length; i += 1) dot += (a[i] ?? 0) * (b[i] ?? 0);
  return dot;
};
