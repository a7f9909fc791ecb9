import { createAnthropic } from '@ai-sdk/anthropic';
import type { SdkMaker } from './sdk-model';

export const makeModel: SdkMaker = ({ baseUrl, key, fetch }) => {
  const provider = createAnthropic({ baseURL: baseUrl, apiKey: key, fetch });
  return (model) => provider.languageModel(model);
};
