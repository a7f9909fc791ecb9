import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/format';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Acts of which it is not known whether they happened: the person looks and says so. */
export const UnknownEffects = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const effects = useQuery(trpc.tasks.unknownEffects.queryOptions()).data ?? [];
  const settle = useMutation(trpc.tasks.settleEffect.mutationOptions({ onSuccess: (left) => queryClient.setQueryData(trpc.tasks.unknownEffects.queryKey(), left) }));
  const answer = (id: string, happened: boolean) => settle.mutate({ id, happened });
  return effects.map(({ id, subject, reason, at }) => (
    <Notice key={id} tone="warn" role="status" action={
      <span className="flex gap-1">
        <Button size="small" icon={<Check size={13} aria-hidden />} busy={settle.isPending} aria-label={t('tasks.unknown.didNamed', { what: subject })} onClick={() => answer(id, true)}>{t('tasks.unknown.did')}</Button>
        <Button size="small" icon={<X size={13} aria-hidden />} busy={settle.isPending} aria-label={t('tasks.unknown.didNotNamed', { what: subject })} onClick={() => answer(id, false)}>{t('tasks.unknown.didNot')}</Button>
      </span>
    }>
      <span className="font-medium">{t('tasks.unknown.title', { what: subject })}</span> <span className="text-soft">{reason} {dayAndTime(at)}. {t('tasks.unknown.text')}</span>
    </Notice>
  ));
};
