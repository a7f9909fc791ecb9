import { ArrowUpCircle, CircleCheck, CircleHelp, CircleX, Coins, HardDrive, MessageSquareText, MessageSquareX, Wrench, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NoticeDto, NoticeKind } from '@shared/contracts/notice';
import { ago, dayAndTime } from '../../app/format';
import { cx } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { noticeWords } from './notice-words';

const looks: Record<NoticeKind, { Icon: typeof X; tone: string }> = {
  run_finished: { Icon: CircleCheck, tone: 'text-good' }, run_failed: { Icon: CircleX, tone: 'text-bad' }, drafts_wait: { Icon: MessageSquareText, tone: 'text-accent' },
  posting_unknown: { Icon: CircleHelp, tone: 'text-warn' }, comment_removed: { Icon: MessageSquareX, tone: 'text-bad' },
  budget: { Icon: Coins, tone: 'text-warn' }, disk: { Icon: HardDrive, tone: 'text-warn' }, maintenance: { Icon: Wrench, tone: 'text-soft' }, update: { Icon: ArrowUpCircle, tone: 'text-soft' },
};

interface NoticeItemProps {
  notice: NoticeDto;
  onFollow: () => void;
  onDismiss: () => void;
}

/** One notice: the row leads to what it is about, the cross takes it away. */
export const NoticeItem = ({ notice, onFollow, onDismiss }: NoticeItemProps) => {
  const { t } = useTranslation();
  const { title, detail } = noticeWords(t, notice);
  const { Icon, tone } = looks[notice.kind];
  return (
    <li className="group relative flex items-start border-b border-line last:border-0 hover:bg-hover">
      <button type="button" onClick={onFollow} className="flex min-w-0 flex-1 items-start gap-3 py-2.5 pr-1 pl-4 text-left outline-offset-[-2px]">
        <Icon size={16} className={cx('mt-0.5 shrink-0', tone)} aria-hidden />
        <span className="min-w-0 flex-1">
          <span className={cx('block text-pretty', !notice.readAt && 'font-semibold')}>{title}{!notice.readAt && <span className="sr-only"> ({t('notices.unread')})</span>}</span>
          <span className="block text-pretty break-words text-soft">{detail}</span>
          <time dateTime={notice.at} title={dayAndTime(notice.at)} className="text-small text-faint">{ago(notice.at)}</time>
        </span>
        <span aria-hidden className={cx('mt-1.5 size-1.5 shrink-0 rounded-full', !notice.readAt && 'bg-accent')} />
      </button>
      <span className="py-1.5 pr-1.5"><IconButton icon={<X size={14} aria-hidden />} label={t('notices.dismiss', { what: title })} onClick={onDismiss} /></span>
    </li>
  );
};
