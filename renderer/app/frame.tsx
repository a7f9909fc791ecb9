import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ErrorState } from './error-state';
import { useAppearance } from './theme';
import { useTRPC } from './trpc';

/** Around everything: theme and density, and the way to the first run while it has not been done. */
export const Frame = () => {
  const info = useQuery(useTRPC().system.info.queryOptions());
  const { pathname } = useLocation();
  useAppearance();
  if (info.error) return <main><ErrorState error={info.error} onRetry={() => void info.refetch()} /></main>;
  if (!info.data) return null;
  if (!info.data.firstRunDone && pathname !== '/first-run') return <Navigate to="/first-run" replace />;
  return <Outlet />;
};
