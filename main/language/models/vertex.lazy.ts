import { createVertex } from '@ai-sdk/google-vertex/edge';
import type { SdkMaker } from './sdk-model';
import { createVertexAuth } from './vertex-auth';

/**
 * Vertex AI with an API key, or with the JSON of a service account. The SDK would fetch a token by itself, past our proxy and
 * our bounds: so it is told that there is a key, and the header that it sets is replaced by the token's.
 */
export const makeModel: SdkMaker = ({ baseUrl, key, proxy, fetch }) => {
  const authorise = createVertexAuth({ key, baseUrl, proxy, fetch });
  const authorised: typeof globalThis.fetch = async (address, init) => {
    const headers = new Headers(init?.headers);
    headers.delete('x-goog-api-key');
    for (const [name, value] of Object.entries(await authorise(init?.signal ?? undefined))) headers.set(name, value);
    return fetch(address, { ...init, headers: Object.fromEntries(headers) });
  };
  const provider = createVertex({ baseURL: baseUrl, apiKey: 'replaced', fetch: authorised });
  return (model) => provider.languageModel(model);
};
