import { useMutation, useQuery } from '@tanstack/react-query';
import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useSay } from './toaster';
import { useTRPC } from './trpc';

/** Writes the diagnostics file where the person says; only for those who may. */
export const SaveDiagnostics = () => {
  const { t } = useTranslation();
  const say = useSay();
  const trpc = useTRPC();
  const me = useQuery(trpc.auth.me.queryOptions());
  const save = useMutation(trpc.diagnostics.export.mutationOptions({ onSuccess: ({ path }) => { if (path !== null) say({ title: t('app.diagnostics.saved') }); } }));
  if (!me.data?.permissions.includes('view_agent_logs')) return null;
  return (
    <Button icon={<LifeBuoy size={14} aria-hidden />} busy={save.isPending} onClick={() => save.mutate()}>{t('app.diagnostics.save')}</Button>
  );
};
