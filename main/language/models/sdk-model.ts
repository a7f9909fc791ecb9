import type { wrapLanguageModel } from 'ai';

/** A model object of the AI SDK: what its providers make and what it specifies. Never a model's bare name, which the SDK would send to a hosted gateway. */
export type SdkModel = ReturnType<typeof wrapLanguageModel>;
export type SdkCall = Parameters<SdkModel['doStream']>[0];
type SdkStream = Awaited<ReturnType<SdkModel['doStream']>>['stream'];
export type SdkPart = SdkStream extends ReadableStream<infer Part> ? Part : never;
export type SdkUsage = Extract<SdkPart, { type: 'finish' }>['usage'];

/** What the adapters are made from. */
export interface SdkSetting {
  baseUrl: string;
  key: string;
  proxy: string;
  fetch: typeof globalThis.fetch;
}
/** Makes the model object of a name. */
export type SdkMaker = (setting: SdkSetting) => (model: string) => SdkModel;
