import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsWithModels } from '@shared/contracts/agent-config';
import type { ProviderDto } from '@shared/contracts/model';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { SkeletonText } from '../../ui/skeleton';
import { AgentModels } from './agent-models';
import { ProviderCard } from './provider-card';
import { ProviderDialog } from './provider-dialog';
import { ProxyForm } from './proxy-form';

/** Providers with their keys and prices, and which agent uses what. */
export const ModelSettings = () => {
  const { t } = useTranslation();
  const providers = useQuery(useTRPC().models.providers.queryOptions());
  const [dialog, setDialog] = useState<{ provider: ProviderDto | null } | null>(null);
  return (
    <Loaded query={providers} skeleton={<SkeletonText label={t('app.loading')} />}>
      {(list) => (
        <div className="flex flex-col gap-8">
          <section>
            <div className="mb-2 flex items-center justify-between gap-3">
              <h3 className="font-semibold">{t('models.providers')}</h3>
              <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={() => setDialog({ provider: null })}>{t('models.add')}</Button>
            </div>
            {list.length === 0 ? <p className="text-soft">{t('models.none')}</p> : <ul className="flex flex-col gap-2">{list.map((provider) => <ProviderCard key={provider.id} provider={provider} onReplaceKey={() => setDialog({ provider })} />)}</ul>}
          </section>
          {agentsWithModels.map((agent) => <AgentModels key={agent} agent={agent} providers={list} />)}
          <ProxyForm />
          {dialog && <ProviderDialog open provider={dialog.provider} onClose={() => setDialog(null)} />}
        </div>
      )}
    </Loaded>
  );
};
