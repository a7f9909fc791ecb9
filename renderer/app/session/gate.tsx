import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { LockScreen } from '../../features/accounts/outside/lock-screen';
import { OutsideScreen } from '../../features/accounts/outside/outside-screen';
import { RecoveryCodeDialog } from '../../features/accounts/recovery-code-dialog';
import { ErrorState } from '../error-state';
import { useTRPC } from '../trpc';
import { GateContext, type GateActs } from './gate-context';
import { Session } from './session';

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
      {data.locked ? <LockScreen person={data.locked} /> : data.needsSignIn ? <OutsideScreen /> : <Session onSignedOut={acts.askAgain}>{children}</Session>}
      {code !== null && !data.locked && !data.needsSignIn && <RecoveryCodeDialog code={code} onKept={() => setCode(null)} />}
    </GateContext>
  );
};
