import type { Embedder } from '../core/ports/embedder';
import { embeddableForm, embedderDimensions, embedderId } from './embeddable-form';
import { createIdleWorker, type IdleWorkerOptions } from './idle-worker';
import { LruCache } from './lru-cache';

/** 2 kB a vector. */
const cachedSentences = 6_000;
/** A long call goes over in small requests, so that live scoring gets its turn between them. */
const requestSize = 8;

/** The built-in `Embedder`: sentence embeddings in one lazy worker thread that stops when idle, with a cache by sentence. */
export const createWorkerEmbedder = (options: IdleWorkerOptions): Embedder & { running(): boolean } => {
  const worker = createIdleWorker<string[], Float32Array[]>('embed', options);
  const cache = new LruCache<Float32Array>(cachedSentences);

  const fetchMissing = async (missing: readonly string[], known: Map<string, Float32Array>, signal?: AbortSignal): Promise<void> => {
    const byLength = [...missing].sort((a, b) => a.length - b.length);
    for (let at = 0; at < byLength.length; at += requestSize) {
      const part = byLength.slice(at, at + requestSize);
      const vectors = await worker.call(part, signal);
      part.forEach((form, index) => {
        const vector = vectors[index];
        if (!vector) return;
        cache.set(form, vector);
        known.set(form, vector);
      });
    }
  };

  return {
    id: embedderId,
    dimensions: embedderDimensions,
    embed: async (texts, { signal } = {}) => {
      const forms = texts.map(embeddableForm);
      const known = new Map<string, Float32Array>();
      for (const form of new Set(forms)) {
        const vector = cache.get(form);
        if (vector) known.set(form, vector);
      }
      const missing = [...new Set(forms)].filter((form) => !known.has(form));
      if (missing.length > 0) await fetchMissing(missing, known, signal);
      return forms.map((form) => known.get(form) ?? new Float32Array(embedderDimensions));
    },
    running: () => worker.running(),
    close: () => worker.close(),
  };
};
