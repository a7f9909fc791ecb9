import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ago, day } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useWhyNot } from '../../../app/session/me';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Panel } from '../../../ui/panel';
import { SkeletonText } from '../../../ui/skeleton';
import { LiveBadge } from '../live-badge';
import { CheckList } from './check-list';

/** Whether it stays up: what all looks say, each of them, and a look now. */
export const VerificationPanel = ({ commentId }: { commentId: string }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const whyNot = useWhyNot()('generate_comments');
  const query = useQuery(trpc.comments.verification.queryOptions({ id: commentId }));
  const verify = useMutation(trpc.comments.verify.mutationOptions({ onSuccess: (dto) => { queryClient.setQueryData(trpc.comments.verification.queryKey({ id: commentId }), dto); } }));
  const busy = verify.isPending || (query.data?.checking ?? false);
  return (
    <Panel title={t('posting.page.checks')} aside={query.data && <Button size="small" busy={busy} disabledReason={whyNot} icon={<RefreshCw size={13} aria-hidden />} onClick={() => verify.mutate({ id: commentId })}>{busy ? t('posting.act.checking') : t('posting.act.check')}</Button>}>
      <Loaded query={query} skeleton={<SkeletonText label={t('app.loading')} />}>
        {(data) => (data === null ? <p className="text-soft">{t('posting.page.unposted')}</p> : (
          <>
            <div className="mb-2 flex flex-wrap items-center gap-2" role="status">
              {data.live ? <><LiveBadge live={data.live} /><span className="text-soft">{t('posting.page.stateAt', { when: ago(data.liveAt ?? '') })}</span></> : <span className="text-soft">{t('posting.page.none')}</span>}
            </div>
            <CheckList checks={data.checks} />
            <p className="mt-2 text-small text-soft">{data.nextCheckAt ? t('posting.page.next', { when: day(data.nextCheckAt) }) : t('posting.page.noNext')} {t('posting.page.removedRule')}</p>
          </>
        ))}
      </Loaded>
    </Panel>
  );
};
