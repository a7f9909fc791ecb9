import { serveWorker } from './serve-worker';

type Loaded = typeof import('./embed-model.lazy');
type Model = Awaited<ReturnType<Loaded['loadEmbedModel']>>;

let ready: Promise<{ lazy: Loaded; model: Model }> | null = null;

const load = async (): Promise<{ lazy: Loaded; model: Model }> => {
  const lazy = await import('./embed-model.lazy');
  return { lazy, model: await lazy.loadEmbedModel() };
};

serveWorker<string[], Float32Array[]>(async (forms, cancelled) => {
  ready ??= load();
  const { lazy, model } = await ready;
  return lazy.embedForms(model, forms, cancelled);
});
