import { createOllama } from 'ollama-ai-provider-v2';
import { withWholeLines } from './whole-lines';
import type { SdkMaker } from './sdk-model';

/** Ollama's own `/api/chat`. A key is for a proxy before it, where there is one. */
export const makeModel: SdkMaker = ({ baseUrl, key, fetch }) => {
  const provider = createOllama({ baseURL: baseUrl, fetch: withWholeLines(fetch), ...(key === '' ? {} : { headers: { authorization: `Bearer ${key}` } }) });
  return (model) => provider.languageModel(model);
};
