import { createGoogleGenerativeAI } from '@ai-sdk/google';
import type { SdkMaker } from './sdk-model';

export const makeModel: SdkMaker = ({ baseUrl, key, fetch }) => {
  const provider = createGoogleGenerativeAI({ baseURL: baseUrl, apiKey: key, fetch });
  return (model) => provider.languageModel(model);
};
