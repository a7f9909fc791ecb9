import { createOpenAI } from '@ai-sdk/openai';
import type { SdkMaker } from './sdk-model';

/** Chat completions: what `.chat` makes; the bare provider would speak the Responses API. */
export const makeModel: SdkMaker = ({ baseUrl, key, fetch }) => {
  const provider = createOpenAI({ baseURL: baseUrl, apiKey: key, fetch });
  return (model) => provider.chat(model);
};
