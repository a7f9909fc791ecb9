import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useSay } from '../toaster';
import { useTRPC } from '../trpc';

/** Stays above every screen while a full disk keeps work paused; its button tries for real. */
export const DiskNotice = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const status = useQuery(trpc.system.status.queryOptions());
  const resume = useMutation(trpc.system.resumeWork.mutationOptions({ onSuccess: () => { say({ title: t('app.diskFull.resumed') }); } }));
  if (status.data?.stalled !== 'disk_full') return null;
  return (
    <div className="border-b border-line p-2">
      <Notice tone="bad" role="alert" action={<Button size="small" busy={resume.isPending} onClick={() => resume.mutate()}>{t('app.diskFull.resume')}</Button>}>
        <span className="font-medium">{t('app.diskFull.title')}</span> {t('app.diskFull.text')}
      </Notice>
    </div>
  );
};
