import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ago, dayAndTime } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { SkeletonText } from '../../../ui/skeleton';
import { Cell, Row, Table } from '../../../ui/table';
import { useSignOut } from '../use-sign-out';
import { Part } from './part';

/** Where the account is signed in, and the ends of it. */
export const SessionsPart = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const signOut = useSignOut();
  const sessions = useQuery(trpc.auth.sessions.queryOptions());
  const end = useMutation(trpc.auth.revokeSession.mutationOptions({
    onSuccess: () => {
      say({ title: t('accounts.settings.sessions.ended') });
      return queryClient.invalidateQueries({ queryKey: trpc.auth.sessions.queryKey() });
    },
  }));
  return (
    <Part title={t('accounts.settings.sessions.title')}>
      <Loaded query={sessions} skeleton={<SkeletonText lines={3} label={t('app.loading')} />}>
        {({ items }) => (
          <Table flush label={t('accounts.settings.sessions.title')} columns={[
            { key: 'device', label: t('accounts.settings.sessions.device') }, { key: 'since', label: t('accounts.settings.sessions.since'), width: '140px' },
            { key: 'seen', label: t('accounts.settings.sessions.seen'), width: '140px' }, { key: 'act', label: t('accounts.settings.sessions.act'), width: '80px', hidden: true },
          ]}>
            {items.map((session) => (
              <Row key={session.id}>
                <Cell>{session.device}{session.current && <span className="text-soft"> · {t('accounts.settings.sessions.current')}</span>}</Cell>
                <Cell soft title={dayAndTime(session.createdAt)}>{ago(session.createdAt)}</Cell>
                <Cell soft title={dayAndTime(session.lastSeenAt)}>{ago(session.lastSeenAt)}</Cell>
                <Cell right>{!session.current && <Button size="small" kind="quiet" busy={end.isPending} onClick={() => end.mutate({ id: session.id })}>{t('accounts.settings.sessions.end')}</Button>}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Loaded>
      <div className="mt-4 flex items-center gap-3">
        <Button icon={<LogOut size={14} aria-hidden />} busy={signOut.isPending} onClick={() => signOut.mutate({ everywhere: true })}>{t('accounts.settings.sessions.everywhere')}</Button>
        <span className="text-small text-soft">{t('accounts.settings.sessions.everywhereHint')}</span>
      </div>
    </Part>
  );
};
