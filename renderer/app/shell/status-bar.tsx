import { useQuery } from '@tanstack/react-query';
import { CloudOff, Cpu, HardDrive, KeyRound, LoaderCircle, Pause, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { statusBar } from '@shared/contracts/system';
import { Tooltip } from '../../ui/tooltip';
import { money } from '../format';
import { useTRPC } from '../trpc';

type StatusBarData = z.infer<typeof statusBar>;

const watchNetwork = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** A keychain that is missing or locked takes nothing but the memory of keys: the person is told, and what to do. */
const KeychainNotice = () => {
  const { t } = useTranslation();
  const info = useQuery(useTRPC().system.info.queryOptions());
  if (info.data?.secretBackend !== 'memory') return null;
  return (
    <Tooltip label={t('app.status.noKeychainHint')}>
      <Link to="/settings/about" className="flex items-center gap-1.5 rounded-[4px] text-warn hover:text-text"><KeyRound size={13} aria-hidden />{t('app.status.noKeychain')}</Link>
    </Tooltip>
  );
};

/** Tells the truth: the engine in use, what runs, today's money, where the data is. */
export const StatusBar = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const status = useQuery(trpc.system.status.queryOptions());
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const data = status.data;
  const work = ({ stalled, paused, runningTasks }: StatusBarData): string => {
    if (stalled) return t('app.status.stalled');
    if (paused) return t('app.status.paused');
    return runningTasks > 0 ? t('app.status.running', { count: runningTasks }) : t('app.status.idle');
  };
  return (
    <footer aria-label={t('app.status.label')} className="flex h-7 shrink-0 items-center gap-4 border-t border-line bg-canvas px-3 text-small text-soft">
      {status.error && !data && <span className="flex items-center gap-1.5 text-bad"><TriangleAlert size={13} aria-hidden />{t('app.status.unreachable')}</span>}
      {data && <span className="flex items-center gap-1.5"><Cpu size={13} aria-hidden />{data.engine}</span>}
      {data && (
        <Link to="/tasks" className="flex items-center gap-1.5 rounded-[4px] hover:text-text">
          {data.paused && !data.stalled && <Pause size={13} className="text-warn" aria-hidden />}
          {data.runningTasks > 0 && !data.stalled && !data.paused && <LoaderCircle size={13} className="animate-spin motion-reduce:animate-none" aria-hidden />}
          <span className="tabular" role="status">
            {work(data)}
            {data.queuedTasks > 0 && ` · ${t('app.status.queued', { count: data.queuedTasks })}`}
          </span>
        </Link>
      )}
      <span className="flex-1" />
      <KeychainNotice />
      {data && <span className="tabular">{data.todayMicroDollars > 0 ? t('app.status.money', { amount: money(data.todayMicroDollars) }) : t('app.status.noMoney')}</span>}
      {online ? (
        <Tooltip label={t('app.status.localHint')}><span className="flex items-center gap-1.5"><HardDrive size={13} aria-hidden />{t('app.status.local')}</span></Tooltip>
      ) : (
        <span className="flex items-center gap-1.5 text-warn"><CloudOff size={13} aria-hidden />{t('app.status.offline')}</span>
      )}
    </footer>
  );
};
