import type { NoticeDto } from './contracts/notice';

/** The screen that a notice is about. */
export const noticePath = ({ kind, campaignId }: Pick<NoticeDto, 'kind' | 'campaignId'>): string => {
  if (kind === 'drafts_wait') return '/review';
  if (kind === 'budget') return '/settings/budget';
  if (kind === 'posting_unknown') return '/review?view=approved';
  if (kind === 'comment_removed') return '/comments?live=removed';
  if (campaignId) return `/campaigns/${campaignId}`;
  return kind === 'disk' ? '/tasks' : '/activity';
};
