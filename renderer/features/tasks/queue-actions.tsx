import { useMutation, useQuery } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Tooltip } from '../../ui/tooltip';

/** Pauses all work, or goes on with it; for accounts that see everyone's. */
export const QueueActions = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queue = useQuery(trpc.tasks.queue.queryOptions()).data;
  const pause = useMutation(trpc.tasks.pauseAll.mutationOptions());
  const resume = useMutation(trpc.tasks.resumeAll.mutationOptions());
  if (!queue?.mayPause) return null;
  if (queue.pausedSince) return <Button kind="primary" icon={<Play size={14} aria-hidden />} busy={resume.isPending} onClick={() => resume.mutate()}>{t('tasks.queue.resumeAll')}</Button>;
  return <Tooltip label={t('tasks.queue.pauseHint')}><Button icon={<Pause size={14} aria-hidden />} busy={pause.isPending} onClick={() => pause.mutate()}>{t('tasks.queue.pauseAll')}</Button></Tooltip>;
};
