import type { TFunction } from 'i18next';
import type { ErasureCounts } from '@shared/contracts/privacy';

const kinds = ['authors', 'readerComments', 'mentions', 'drafts'] as const;

/** "2 posts, 1 reader’s comment"; what was nothing is left out. */
export const countsWords = (t: TFunction, counts: ErasureCounts): string =>
  kinds.filter((kind) => counts[kind] > 0).map((kind) => t(`privacy.counts.${kind}`, { count: counts[kind] })).join(', ') || t('privacy.nothing');
