import { useMutation, useQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ago } from '../../app/format';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { UnknownEffects } from './unknown-effects';

interface QueueNoticesProps {
  onShowFailed: () => void;
  /** Of one campaign, where the list shows one. */
  campaignId: string;
}

/** What the queue wants to be known before its rows: that it rests, what failed, and acts that wait for the person's word. */
export const QueueNotices = ({ onShowFailed, campaignId }: QueueNoticesProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const queue = useQuery(trpc.tasks.queue.queryOptions()).data;
  const retryAll = useMutation(trpc.tasks.retryAll.mutationOptions({
    onSuccess: ({ retried, refused }) => say({ title: t('tasks.queue.retried', { count: retried }), ...(refused > 0 ? { detail: t('tasks.queue.refused', { count: refused }) } : {}) }),
  }));
  if (!queue || (!queue.pausedSince && queue.failed === 0 && queue.unknownEffects === 0)) return null;
  return (
    <div className="flex flex-col gap-2 px-6 pt-3">
      {queue.pausedSince && <Notice tone="warn" role="status"><span className="font-medium">{t('tasks.queue.paused', { when: ago(queue.pausedSince) })}</span> {t('tasks.queue.pausedText')}</Notice>}
      {queue.unknownEffects > 0 && <UnknownEffects />}
      {queue.failed > 0 && (
        <Notice tone="bad" role="status" action={
          <span className="flex gap-1">
            <Button size="small" kind="quiet" onClick={onShowFailed}>{t('tasks.queue.showFailed')}</Button>
            <Button size="small" icon={<RotateCw size={13} aria-hidden />} busy={retryAll.isPending} onClick={() => retryAll.mutate(campaignId ? { campaignId } : {})}>{t('tasks.queue.retryAll')}</Button>
          </span>
        }>{t('tasks.queue.failed', { count: queue.failed })}</Notice>
      )}
    </div>
  );
};
