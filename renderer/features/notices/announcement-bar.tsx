import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { timeOf } from './notice-words';

const lookAgainMs = 60_000;

/** What an admin announced, above every screen, until this person dismisses it or its time is over. */
export const AnnouncementBar = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  // No event tells that a time is over: asked again while something stands here.
  const { data = [] } = useQuery(trpc.notices.announcements.queryOptions(undefined, { refetchInterval: ({ state }) => (state.data?.length ? lookAgainMs : false) }));
  const dismiss = useMutation(trpc.notices.dismiss.mutationOptions());
  if (data.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 border-b border-line p-2">
      {data.map((notice) => {
        const time = timeOf(t, notice);
        return (
          <Notice key={notice.id} tone="info" role="status" action={<Button size="small" kind="quiet" onClick={() => dismiss.mutate({ ids: [notice.id] })}>{t('notices.bar.dismiss')}</Button>}>
            <span className="font-medium">{t(`notices.what.${notice.kind}`)}{time && ` · ${time}`}</span> <span className="break-words">{notice.message}</span>
          </Notice>
        );
      })}
    </div>
  );
};
