import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfiguredAgent, ConfigVersionDto } from '@shared/contracts/agent-config';
import { ago, dayAndTime } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Panel } from '../../../ui/panel';
import { SkeletonText } from '../../../ui/skeleton';
import { fieldWords } from './config-words';
import { useConfigActs } from './use-config-acts';

/** Who set what when, and the way back to each. */
export const ConfigVersions = ({ agent, version: current }: { agent: ConfiguredAgent; version: number }) => {
  const { t } = useTranslation();
  const say = useSay();
  const trpc = useTRPC();
  const history = useQuery(trpc.agents.configHistory.queryOptions({ agent }));
  const { restore } = useConfigActs(() => undefined, ({ version }) => say({ title: t('agents.config.restored', { version }) }));
  const back = (version: number) => {
    const label = version === 0 ? t('agents.config.restoreDefaults') : t('agents.config.restoreThis', { version });
    return <Button size="small" kind="quiet" aria-label={label} icon={<RotateCcw size={13} aria-hidden />} busy={restore.isPending} onClick={() => restore.mutate({ agent, version, basedOn: current })}>{t('agents.config.restore')}</Button>;
  };
  return (
    <Panel title={t('agents.config.versions')}>
      <Loaded query={history} skeleton={<SkeletonText lines={3} label={t('app.loading')} />}>
        {(versions) => (
          <ul className="flex flex-col">
            {versions.map((version) => <Version key={version.version} agent={agent} version={version} aside={version.version === current ? <span className="text-small text-soft">{t('agents.config.current')}</span> : back(version.version)} />)}
            <li className="flex min-h-8 items-center justify-between gap-3 pt-1">
              <span>{t('agents.config.asCame')}{versions.length === 0 && <span className="text-soft"> · {t('agents.config.noVersions')}</span>}</span>
              {current > 0 && back(0)}
            </li>
          </ul>
        )}
      </Loaded>
    </Panel>
  );
};

const Version = ({ agent, version: { version, at, by, changes, restoredFrom }, aside }: { agent: ConfiguredAgent; version: ConfigVersionDto; aside: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <li className="border-b border-line py-2">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <span title={dayAndTime(at)}><span className="font-medium">{version}</span> <span className="text-soft">· {ago(at)} · {by ?? t('agents.config.unknownPerson')}</span></span>
        {aside}
      </div>
      {restoredFrom !== null && <p className="text-small text-soft">{restoredFrom === 0 ? t('agents.config.restoredFrom_zero') : t('agents.config.restoredFrom', { version: restoredFrom })}</p>}
      <ul className="text-small text-soft">{changes.map(({ name, from, to }) => <li key={name}>{t('agents.config.change', { name: fieldWords(t, agent, name), from, to })}</li>)}</ul>
    </li>
  );
};
