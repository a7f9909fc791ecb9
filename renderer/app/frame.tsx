import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ErrorState } from './error-state';
import { useCan } from './session/me';
import { useAppearance } from './theme';
import { useTRPC } from './trpc';

/** Around every screen: theme and density, and the way to the first run while it has not been done, for who may note that it is. */
export const Frame = () => {
  const info = useQuery(useTRPC().system.info.queryOptions());
  const { pathname } = useLocation();
  const can = useCan();
  useAppearance();
  if (info.error) return <main><ErrorState error={info.error} onRetry={() => void info.refetch()} /></main>;
  if (!info.data) return null;
  if (!info.data.firstRunDone && can('system_settings') && pathname !== '/first-run') return <Navigate to="/first-run" replace />;
  return <Outlet />;
};
