import type { TFunction } from 'i18next';
import { skipCodes, type Skip } from '@shared/contracts/source';
import { isErrorCode } from '@shared/errors';

/** Why an agent declined or failed, in words. */
export const codeWords = (t: TFunction, code: string): string => {
  if (isErrorCode(code)) return t(`errors.${code}.what`);
  const skip = skipCodes.find((known): known is Skip['code'] => known === code);
  return skip ? t(`posts.skip.${skip}`) : code;
};
