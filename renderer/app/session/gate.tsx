import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { ErrorState } from '../error-state';
import { useTRPC } from '../trpc';
import { GateContext, type GateActs } from './gate-context';
import { Session } from './session';

// Forms and their checks: a workspace with the one local account never needs them.
const LockScreen = lazy(async () => ({ default: (await import('../../features/accounts/outside/lock-screen')).LockScreen }));
const OutsideScreen = lazy(async () => ({ default: (await import('../../features/accounts/outside/outside-screen')).OutsideScreen }));
const RecoveryCodeDialog = lazy(async () => ({ default: (await import('../../features/accounts/recovery-code-dialog')).RecoveryCodeDialog }));

/**
 * Stands around the app: a window without a session shows how to sign in, a locked one asks for the password, and only what
 * is behind both knows rows of the workspace. Everything behind is made anew for each person and thrown away with them.
 */
export const Gate = ({ children }: { children: ReactNode }) => {
  const status = useQuery(useTRPC().auth.status.queryOptions());
  const [code, setCode] = useState<string | null>(null);
  const { data, error, refetch } = status;
  const acts = useMemo((): GateActs => ({ askAgain: async () => { await refetch(); }, showRecoveryCode: setCode }), [refetch]);
  if (error && !data) return <main><ErrorState error={error} onRetry={() => void refetch()} /></main>;
  if (!data) return null;
  if (data.needsSignIn && code !== null) setCode(null); // it belonged to whoever was here before
  return (
    <GateContext value={acts}>
      {data.locked ? <Suspense><LockScreen person={data.locked} /></Suspense> : data.needsSignIn ? <Suspense><OutsideScreen /></Suspense> : <Session onSignedOut={acts.askAgain}>{children}</Session>}
      {code !== null && !data.locked && !data.needsSignIn && <Suspense><RecoveryCodeDialog code={code} onKept={() => setCode(null)} /></Suspense>}
    </GateContext>
  );
};
