import { afterEach, expect, it, vi } from 'vitest';

const { WebAssembly } = globalThis as unknown as { WebAssembly: { instantiate(...given: unknown[]): Promise<unknown> } };
const compile = WebAssembly.instantiate.bind(WebAssembly);
afterEach(() => vi.restoreAllMocks());

it('would catch sentences that reach the model before its WebAssembly is compiled, as on a busy machine', async () => {
  let compiled = 0;
  vi.spyOn(WebAssembly, 'instantiate').mockImplementation(async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000)); // longer than the model takes to be read
    compiled += 1;
    return compile(...given);
  });
  const { embedForms, loadEmbedModel } = await import('./embed-model.lazy');
  const [vector] = await embedForms(await loadEmbedModel(), ['a sentence']);
  expect([vector?.length, compiled]).toEqual([512, 1]);
}, 60_000);
