import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CommentListItem } from '@shared/contracts/comment';
import { ago } from '../../app/format';
import { useWords } from '../../app/i18n/use-words';
import { SkeletonBar } from '../../ui/skeleton';
import { CommentStatusBadge } from './comment-status-badge';
import { LiveBadge } from './live-badge';
import { VerdictBadge } from './verdict-badge';

const grid = 'grid grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,2fr)_48px_104px_112px_104px] items-center gap-4 px-6 max-[1100px]:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_48px_104px_112px] max-[760px]:grid-cols-[minmax(0,1fr)_48px_112px]';
/** What gives way first where it is narrow. */
const first = 'max-[1100px]:hidden';
const second = 'max-[760px]:hidden';

export const LedgerHead = () => {
  const { t } = useTranslation();
  return (
    // As wide as the rows, which leave room for the scroll bar.
    <div aria-hidden className="shrink-0 overflow-hidden border-b border-line [scrollbar-gutter:stable]">
      <div className={`${grid} h-8 text-small font-medium text-soft`}>
        <span>{t('comments.columns.comment')}</span><span className={second}>{t('comments.columns.post')}</span><span className={first}>{t('comments.columns.campaign')}</span><span className="text-right">{t('comments.columns.score')}</span><span className={second}>{t('comments.verdictLabel')}</span><span>{t('comments.columns.status')}</span><span className={`text-right ${first}`}>{t('comments.columns.when')}</span>
      </div>
    </div>
  );
};

/** One comment; a row whose page is on its way keeps its height. Drawn once, however often the list moves. */
export const LedgerRow = memo(function LedgerRow({ comment }: { comment: CommentListItem | undefined }) {
  const t = useWords();
  if (!comment) return <div className={`${grid} h-full border-b border-line`}><SkeletonBar className="w-3/4" /><SkeletonBar className="w-2/3" /></div>;
  const to = comment.status === 'posted' && comment.posting !== null ? `/comments/${comment.id}` : null;
  const view = comment.status === 'approved' || comment.status === 'rejected' ? `view=${comment.status}&` : '';
  return (
    <Link to={to ?? `/review?${view}id=${comment.id}`} className={`${grid} h-full border-b border-line outline-offset-[-2px] hover:bg-hover`}>
      <span className="truncate" title={comment.excerpt}>{comment.excerpt}</span>
      <span className={`truncate text-soft ${second}`} title={`${comment.postTitle} · ${comment.host}`}>{comment.postTitle} · {comment.host}</span>
      <span className={`truncate text-soft ${first}`} title={comment.campaignName}>{comment.campaignName}</span>
      <span className="tabular text-right">{Math.round(comment.score)}</span>
      <span className={second}><VerdictBadge verdict={comment.verdict} /></span>
      <span>{comment.live ? <LiveBadge live={comment.live} /> : comment.posting === 'unknown' ? <LiveBadge live="unknown" /> : <CommentStatusBadge status={comment.status} />}</span>
      <span className={`truncate text-right text-soft ${first}`}>{ago(comment.updatedAt)}</span>
      <span className="sr-only">{t(`comments.type.${comment.type}`)}</span>
    </Link>
  );
});
