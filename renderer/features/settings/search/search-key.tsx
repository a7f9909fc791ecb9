import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { secretNames } from '@shared/contracts/settings';
import { Loaded } from '../../../app/loaded';
import { useSay } from '../../../app/toaster';
import { useTRPC, type Outputs } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { SkeletonBar } from '../../../ui/skeleton';

interface SearchKeyProps {
  name: (typeof secretNames)[number];
  optional: boolean;
}

/** A key goes in and never comes out again; the screen tells where it is kept. */
export const SearchKey = ({ name, optional }: SearchKeyProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const [value, setValue] = useState('');
  const [replacing, setReplacing] = useState(false);
  const secrets = useQuery(trpc.settings.secrets.queryOptions());
  const keep = (after: Outputs['settings']['secrets']) => queryClient.setQueryData(trpc.settings.secrets.queryKey(), after);
  const store = useMutation(trpc.settings.setSecret.mutationOptions({ onSuccess: (after) => { keep(after); setValue(''); setReplacing(false); say({ title: t('settings.search.stored') }); } }));
  const forget = useMutation(trpc.settings.deleteSecret.mutationOptions({ onSuccess: (after) => { keep(after); say({ title: t('settings.search.forgotten') }); } }));
  return (
    <Loaded query={secrets} skeleton={<SkeletonBar className="after-moment w-40" />}>
      {({ backend, stored }) => stored.includes(name) && !replacing ? (
        <div className="flex items-center gap-3 rounded-control border border-line bg-raised px-3 py-2">
          <KeyRound size={15} className="text-good" aria-hidden />
          <div className="flex-1"><div className="font-medium">{t('settings.search.keyStored')}</div><div className="text-small text-soft">{t('settings.search.keyHint', { backend: t(`settings.backend.${backend}`) })}</div></div>
          <Button size="small" onClick={() => setReplacing(true)}>{t('settings.search.replace')}</Button>
          <Button size="small" kind="danger" busy={forget.isPending} onClick={() => forget.mutate({ name })}>{t('settings.search.forget')}</Button>
        </div>
      ) : (
        <form className="flex items-start gap-2" onSubmit={(event) => { event.preventDefault(); if (value.trim()) store.mutate({ name, value }); }}>
          <Field className="flex-1" label={t('settings.search.key')} optional={optional ? t('settings.search.keyOptional') : undefined} hint={t('settings.search.keyHint', { backend: t(`settings.backend.${backend}`) })}>{(aria) => <Input {...aria} type="password" autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} />}</Field>
          <Button type="submit" className="mt-6" busy={store.isPending}>{t('settings.search.store')}</Button>
        </form>
      )}
    </Loaded>
  );
};
