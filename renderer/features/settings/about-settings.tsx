import { useMutation, useQuery } from '@tanstack/react-query';
import { ClipboardCopy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../app/loaded';
import { SaveDiagnostics } from '../../app/save-diagnostics';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What this app is, and where its data lies. */
export const AboutSettings = () => {
  const { t } = useTranslation();
  const say = useSay();
  const trpc = useTRPC();
  const info = useQuery(trpc.system.info.queryOptions());
  const copy = useMutation(trpc.system.copy.mutationOptions({ onSuccess: () => say({ title: t('settings.about.copied') }) }));
  return (
    <Loaded query={info} skeleton={<SkeletonText label={t('app.loading')} />}>
      {(data) => (
        <>
          <Facts left facts={[
            [t('settings.about.version'), data.version], [t('settings.about.engine'), data.engine.name], [t('settings.about.languages'), data.engine.languages.map((code) => languages.of(code) ?? code).join(', ')],
            [t('settings.about.workspace'), <span key="w" className="font-mono text-small break-all">{data.workspace}</span>], [t('settings.about.secrets'), t(`settings.backend.${data.secretBackend}`)], [t('settings.about.readOnly'), t(data.readOnly ? 'settings.about.yes' : 'settings.about.no')],
          ]} />
          <span className="mt-4 flex gap-2">
            <Button icon={<ClipboardCopy size={14} aria-hidden />} onClick={() => copy.mutate({ text: data.workspace })}>{t('settings.about.copy')}</Button>
            <SaveDiagnostics />
          </span>
          <p className="mt-2 text-small text-soft">{t('app.diagnostics.hint')}</p>
        </>
      )}
    </Loaded>
  );
};
