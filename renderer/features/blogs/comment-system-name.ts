import type { TFunction } from 'i18next';
import type { CommentSystemId } from '@shared/comment-systems';

const names: Partial<Record<CommentSystemId, string>> = {
  wordpress: 'WordPress', wpdiscuz: 'wpDiscuz', giscus: 'giscus', utterances: 'utterances', intensedebate: 'IntenseDebate', openweb: 'OpenWeb', cusdis: 'Cusdis', remark42: 'Remark42',
};

/** The name a system goes by; what was not seen says so. */
export const commentSystemName = (t: TFunction, id: CommentSystemId): string => {
  if (id === 'none' || id === 'unknown' || id === 'generic') return t(`blogs.systemName.${id}`);
  return names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
};
