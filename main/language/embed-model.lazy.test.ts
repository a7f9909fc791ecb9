import { afterEach, expect, it, vi } from 'vitest';

const { WebAssembly } = globalThis as unknown as { WebAssembly: { instantiate(...given: unknown[]): Promise<unknown> } };
const compile = WebAssembly.instantiate.bind(WebAssembly);
afterEach(() => vi.restoreAllMocks());

it('would catch sentences that reach the model before its WebAssembly is compiled, as on a busy machine', async () => {
  const happened: string[] = [];
  let begun = (): void => {};
  let goOn = (): void => {};
  const compiling = new Promise<void>((resolve) => { begun = resolve; });
  const allowed = new Promise<void>((resolve) => { goOn = resolve; });
  vi.spyOn(WebAssembly, 'instantiate').mockImplementation(async (...given) => {
    begun();
    await allowed;
    const made = await compile(...given);
    happened.push('compiled');
    return made;
  });
  // The model is only read once its WebAssembly is there: whoever reads it first has it wait for the compiler no more.
  vi.doMock('@energetic-ai/embeddings', async (original) => {
    const real: { initModel(source: unknown): Promise<unknown> } = await original();
    return { ...real, initModel: (source: unknown) => { happened.push('read'); goOn(); return real.initModel(source); } };
  });
  const { embedForms, loadEmbedModel } = await import('./embed-model.lazy');
  const model = loadEmbedModel();
  await compiling;
  goOn();
  const [vector] = await embedForms(await model, ['a sentence']);
  expect([vector?.length, happened]).toEqual([512, ['compiled', 'read']]);
}, 60_000);
