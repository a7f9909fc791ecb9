import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonaDto } from '@shared/contracts/persona';
import { Loaded } from '../../app/loaded';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { useReadOnly } from '../../app/use-read-only';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { SkeletonRows } from '../../ui/skeleton';
import { PersonaDialog } from './persona-dialog';

/** The personas of this account. A deleted one can be taken back: it is made again as it was. */
export const PersonaSettings = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState<PersonaDto | 'new' | null>(null);
  const personas = useQuery(trpc.personas.list.queryOptions());
  const refetch = () => queryClient.invalidateQueries({ queryKey: trpc.personas.pathKey() });
  const create = useMutation(trpc.personas.create.mutationOptions({ onSuccess: refetch }));
  const remove = useMutation(trpc.personas.delete.mutationOptions({ onSuccess: refetch }));
  const take = ({ id, name, email, site, about, affiliations }: PersonaDto) => remove.mutate({ id }, {
    onSuccess: () => say({ title: t('personas.deleted'), detail: name, undo: { label: t('app.undo'), run: () => create.mutate({ name, email, site, about, affiliations }) } }),
  });
  return (
    <>
      <div className="mb-3 flex justify-end"><Button disabledReason={readOnly} icon={<Plus size={14} aria-hidden />} onClick={() => setOpen('new')}>{t('personas.add')}</Button></div>
      <Loaded query={personas} skeleton={<SkeletonRows rows={3} label={t('app.loading')} />}>
        {(list) => list.length === 0 ? <EmptyState icon={<UserRound size={22} />} title={t('personas.none.title')}>{t('personas.none.text')}</EmptyState> : (
          <ul className="rounded-panel border border-line bg-raised">
            {list.map((persona) => (
              <li key={persona.id} className="flex items-center gap-3 border-b border-line px-4 py-3 last:border-0">
                <div className="min-w-0 flex-1">
                  <div className="font-medium">{persona.name}</div>
                  <div className="truncate text-soft">{[persona.email, persona.site, persona.about].filter(Boolean).join(' · ')}</div>
                </div>
                <IconButton label={t('personas.editOne', { name: persona.name })} icon={<Pencil size={14} aria-hidden />} onClick={() => setOpen(persona)} />
                <IconButton label={t('personas.delete', { name: persona.name })} icon={<Trash2 size={14} aria-hidden />} onClick={() => take(persona)} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <PersonaDialog open={open !== null} persona={open === 'new' ? null : open} onClose={() => setOpen(null)} onSaved={() => { setOpen(null); say({ title: t('personas.saved') }); }} />
    </>
  );
};
