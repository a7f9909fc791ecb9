import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConfiguredAgent } from '@shared/contracts/agent-config';
import { ago } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { SkeletonText } from '../../../ui/skeleton';
import { ConfigForm } from './config-form';
import { ConfigVersions } from './config-versions';

/** How an agent is set, what differs from how the app came, and every version there was. */
export const ConfigPanel = ({ agent }: { agent: ConfiguredAgent }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const configs = useQuery(trpc.agents.config.queryOptions());
  return (
    <Loaded query={configs} skeleton={<SkeletonText label={t('app.loading')} />}>
      {(all) => {
        const config = all.find((row) => row.agent === agent);
        if (!config) return null;
        const since = config.version === 0 || !config.at ? t('agents.config.asCame') : t('agents.config.inForce', { version: config.version, when: ago(config.at), who: config.by ?? t('agents.config.unknownPerson') });
        return (
          <div className="grid grid-cols-[minmax(0,1fr)_380px] items-start gap-8 pb-6 max-[1100px]:grid-cols-1">
            <div>
              <p className="mb-4 text-pretty text-soft">{since}. {t('agents.config.lead')}</p>
              <ConfigForm key={config.version} config={config} />
            </div>
            <ConfigVersions agent={agent} version={config.version} />
          </div>
        );
      }}
    </Loaded>
  );
};
