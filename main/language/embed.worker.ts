import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { embedForms, loadEmbedModel } from './embed-model';
import { serveWorker } from './serve-worker';

let model: Promise<EmbeddingsModel> | null = null;

serveWorker<string[], Float32Array[]>(async (forms, cancelled) => {
  model ??= loadEmbedModel();
  return embedForms(await model, forms, cancelled);
});
