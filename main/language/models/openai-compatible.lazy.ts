import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { SdkMaker } from './sdk-model';

/** LM Studio, llama.cpp, vLLM, Mistral, Groq and whatever else speaks chat completions. */
export const makeModel: SdkMaker = ({ baseUrl, key, fetch }) => {
  const provider = createOpenAICompatible({ name: 'compatible', baseURL: baseUrl, ...(key === '' ? {} : { apiKey: key }), fetch, includeUsage: true, supportsStructuredOutputs: true });
  return (model) => provider.chatModel(model);
};
