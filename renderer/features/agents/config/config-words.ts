import type { TFunction } from 'i18next';
import type { ConfiguredAgent } from '@shared/contracts/agent-config';
import { partNames } from '@shared/contracts/review';

/** A dotted name of a configuration in words. */
export const fieldWords = (t: TFunction, agent: ConfiguredAgent, name: string): string => {
  const part = partNames.find((known) => name === `weights.${known}`);
  if (part) return t(`review.parts.${part}`);
  if (name === 'candidatesPerPost') return t(`agents.config.field.candidatesPerPost.${agent === 'writer' ? 'writer' : 'researcher'}`);
  return t(`agents.config.field.${name as 'timeoutSeconds'}`, { defaultValue: name });
};
