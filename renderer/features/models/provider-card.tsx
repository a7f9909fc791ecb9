import { useMutation } from '@tanstack/react-query';
import { KeyRound, Server } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderDto } from '@shared/contracts/model';
import { ago } from '../../app/format';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProviderPrices } from './provider-prices';
import { TestLine } from './test-line';

/** A provider: where it is, whether its key is there and works, and what its models cost. */
export const ProviderCard = ({ provider, onReplaceKey }: { provider: ProviderDto; onReplaceKey: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const [removing, setRemoving] = useState(false);
  const { id, kind, name, baseUrl, hasKey, testedAt, models } = provider;
  const test = useMutation(trpc.models.test.mutationOptions());
  const remove = useMutation(trpc.models.remove.mutationOptions({ onSuccess: () => { setRemoving(false); say({ title: t('models.removed') }); }, onError: () => setRemoving(false) }));
  const act = (words: string) => t('models.forName', { act: words, name });
  const Icon = hasKey ? KeyRound : Server;
  return (
    <li className="rounded-panel border border-line bg-raised px-4 py-3">
      <div className="flex items-center gap-3">
        <Icon size={16} className="shrink-0 text-soft" aria-hidden />
        <div className="min-w-0 flex-1">
          <div className="truncate"><span className="font-semibold">{name}</span>{name !== t(`models.kinds.${kind}`) && <span className="text-soft"> · {t(`models.kinds.${kind}`)}</span>}</div>
          <div className="truncate text-small text-soft" title={baseUrl || undefined}>{[baseUrl || t('models.publicAddress'), hasKey ? t('models.keyStored') : t('models.noKey'), testedAt && t('models.tested', { when: ago(testedAt) })].filter(Boolean).join(' · ')}</div>
        </div>
        <Button size="small" aria-label={act(t('models.test'))} busy={test.isPending} onClick={() => test.mutate({ providerId: id, model: models[0]?.model ?? '' })}>{t('models.test')}</Button>
        <Button size="small" aria-label={act(t('models.replaceKey'))} onClick={onReplaceKey}>{t('models.replaceKey')}</Button>
        <Button size="small" kind="quiet" aria-label={act(t('models.remove'))} onClick={() => setRemoving(true)}>{t('models.remove')}</Button>
      </div>
      <div role="status" className="empty:hidden">{test.data && <div className="mt-2"><TestLine test={test.data} /></div>}</div>
      <ProviderPrices provider={provider} />
      <Dialog open={removing} onClose={() => setRemoving(false)} title={t('models.removeTitle', { name })} description={t('models.removeText')} closeLabel={t('models.form.close')}
        footer={<><Button kind="quiet" onClick={() => setRemoving(false)}>{t('models.cancel')}</Button><Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ id })}>{t('models.remove')}</Button></>}>{null}</Dialog>
    </li>
  );
};
