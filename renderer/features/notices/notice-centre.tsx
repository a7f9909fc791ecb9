import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Bell, BellOff, CheckCheck, Settings, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NoticeDto } from '@shared/contracts/notice';
import { noticePath } from '@shared/notice-path';
import { useDrawn } from '../../app/drawn';
import { LoadMore } from '../../app/load-more';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { SkeletonRows } from '../../ui/skeleton';
import { NoticeItem } from './notice-item';

const Popover = lazy(async () => ({ default: (await import('../../ui/popover')).Popover }));

const pageSize = 30;

/** The bell with its count, and the notification centre behind it. */
export const NoticeCentre = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const there = useDrawn() || open;
  const unread = useQuery(useTRPC().notices.counts.queryOptions()).data?.unread ?? 0;
  const go = (path: string): void => {
    setOpen(false);
    void navigate(path);
  };
  const face = (onClick?: () => void) => (
    <button type="button" aria-haspopup="dialog" onClick={onClick} aria-label={unread > 0 ? t('notices.bellUnread', { count: unread }) : t('notices.bell')} className="relative inline-flex size-7 shrink-0 items-center justify-center rounded-control text-soft transition-colors hover:bg-hover hover:text-text data-popup-open:bg-pressed data-popup-open:text-text">
      <Bell size={16} aria-hidden />
      {unread > 0 && <span aria-hidden className="tabular absolute -top-0.5 -right-1 min-w-4 rounded-full bg-accent px-1 text-center text-[10px] leading-4 font-semibold text-on-accent">{unread > 99 ? '99+' : unread}</span>}
    </button>
  );
  const plain = face(() => setOpen(true));
  if (!there) return plain;
  return (
    <Suspense fallback={plain}>
      <Popover open={open} onOpenChange={setOpen} trigger={face()} title={t('notices.title')} actions={<CentreActions onSettings={() => go('/settings/notifications')} />}>
        {open && <NoticeList onGo={go} />}
      </Popover>
    </Suspense>
  );
};

const CentreActions = ({ onSettings }: { onSettings: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const readAll = useMutation(trpc.notices.markRead.mutationOptions());
  const dismissAll = useMutation(trpc.notices.dismiss.mutationOptions());
  return (
    <>
      <IconButton icon={<CheckCheck size={15} aria-hidden />} label={t('notices.readAll')} onClick={() => readAll.mutate({})} />
      <IconButton icon={<Trash2 size={15} aria-hidden />} label={t('notices.dismissAll')} onClick={() => dismissAll.mutate({})} />
      <IconButton icon={<Settings size={15} aria-hidden />} label={t('notices.preferences')} onClick={onSettings} />
    </>
  );
};

const NoticeList = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.notices.list.infiniteQueryOptions({ limit: pageSize }, { getNextPageParam: ({ nextCursor }) => nextCursor }));
  const read = useMutation(trpc.notices.markRead.mutationOptions());
  const dismiss = useMutation(trpc.notices.dismiss.mutationOptions());
  const follow = (notice: NoticeDto): void => {
    if (!notice.readAt) read.mutate({ ids: [notice.id] });
    onGo(noticePath(notice));
  };
  return (
    <Loaded query={{ data: list.data?.pages.flatMap(({ items }) => items), error: list.error, refetch: list.refetch }} skeleton={<SkeletonRows rows={4} label={t('app.loading')} />}>
      {(items) => items.length === 0 ? <EmptyState icon={<BellOff size={22} />} title={t('notices.empty.title')}>{t('notices.empty.text')}</EmptyState> : (
        <>
          <ul>{items.map((notice) => <NoticeItem key={notice.id} notice={notice} onFollow={() => follow(notice)} onDismiss={() => dismiss.mutate({ ids: [notice.id] })} />)}</ul>
          <LoadMore query={list} />
        </>
      )}
    </Loaded>
  );
};
