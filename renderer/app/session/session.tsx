import { QueryClientProvider, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createToaster, ToastArea } from '../../ui/toast';
import { ErrorState } from '../error-state';
import { errorWords } from '../error-words';
import { EventBridge } from '../event-bridge';
import { createQueryClient } from '../query-client';
import { ToasterContext } from '../toaster';
import { TRPCProvider, useTRPC, useTRPCClient } from '../trpc';
import { IdleLock } from './idle-lock';
import { MeContext } from './me';

const ChoosePassword = lazy(async () => ({ default: (await import('../../features/accounts/outside/choose-password')).ChoosePassword }));

/**
 * What one person fetched and was told, for as long as they work in this window. It is thrown away with them: an answer that
 * comes later lands in a cache and a list of toasts that nobody reads any more.
 */
export const Session = ({ onSignedOut, children }: { onSignedOut: () => void; children: ReactNode }) => {
  const { t } = useTranslation();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const [{ toaster, queryClient }] = useState(() => {
    const made = createToaster();
    const onFailure = (error: unknown) => {
      const { title, detail } = errorWords(t, error);
      made.add({ title, description: detail, type: 'error', priority: 'high', timeout: 12_000 });
    };
    return { toaster: made, queryClient: askAhead(createQueryClient({ onFailure, onSignedOut }), trpc) };
  });
  useEffect(() => () => queryClient.clear(), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <ToasterContext value={toaster}>
          <ToastArea toaster={toaster} closeLabel={t('app.close')}><Person onSignedOut={onSignedOut}>{children}</Person></ToastArea>
        </ToasterContext>
      </TRPCProvider>
    </QueryClientProvider>
  );
};

/** Who it is, what every screen needs and, where the window opens on Home, its rows: asked for side by side, so that the first screen is drawn once. */
const askAhead = (queryClient: QueryClient, trpc: ReturnType<typeof useTRPC>): QueryClient => {
  void queryClient.prefetchQuery(trpc.auth.me.queryOptions());
  void queryClient.prefetchQuery(trpc.system.info.queryOptions());
  void queryClient.prefetchQuery(trpc.settings.get.queryOptions());
  if (/^#?\/?$/.test(location.hash)) void queryClient.prefetchQuery(trpc.system.dashboard.queryOptions());
  return queryClient;
};

const Person = ({ onSignedOut, children }: { onSignedOut: () => void; children: ReactNode }) => {
  const { data: me, error, refetch } = useQuery(useTRPC().auth.me.queryOptions());
  const rights = me && `${me.role} ${me.permissions.join(' ')}`;
  useFreshRows(rights);
  if (error && !me) return <main><ErrorState error={error} onRetry={() => void refetch()} /></main>;
  if (!me) return null;
  if (me.mustChangePassword) return <Suspense><ChoosePassword me={me} /></Suspense>;
  return (
    <MeContext value={me}>
      <EventBridge accountId={me.id} onEnd={onSignedOut} />
      {!me.local && me.lockAfterMinutes > 0 && <IdleLock minutes={me.lockAfterMinutes} />}
      {children}
    </MeContext>
  );
};

/** A role that changed shows other rows: what was fetched under the one before is asked for again. */
const useFreshRows = (rights: string | undefined): void => {
  const queryClient = useQueryClient();
  const before = useRef(rights);
  useEffect(() => {
    if (before.current !== undefined && rights !== before.current) void queryClient.invalidateQueries();
    before.current = rights;
  }, [rights, queryClient]);
};
