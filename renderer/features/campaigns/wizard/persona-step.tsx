import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { SkeletonRows } from '../../../ui/skeleton';
import { PersonaDialog } from '../../personas/persona-dialog';
import type { CampaignForm } from './campaign-form';
import { StepHead } from './step-head';

export const PersonaStep = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const personas = useQuery(useTRPC().personas.list.queryOptions());
  const only = personas.data?.length === 1 ? personas.data[0]?.id : undefined;
  useEffect(() => {
    if (only && !form.getValues('personaId')) form.setValue('personaId', only, { shouldValidate: true });
  }, [only, form]);
  return (
    <>
      <StepHead title={t('wizard.persona.lead')}>{t('wizard.persona.text')}</StepHead>
      <Loaded query={personas} skeleton={<SkeletonRows rows={2} label={t('app.loading')} />}>
        {(list) => (
          <Controller control={form.control} name="personaId" render={({ field }) => (
            <RadioGroup value={field.value} onValueChange={(value) => field.onChange(value)} aria-label={t('wizard.steps.persona')} className="flex flex-col gap-2">
              {list.map((persona) => (
                <label key={persona.id} className="flex items-start gap-3 rounded-panel border border-line bg-raised px-4 py-3 hover:border-line-strong has-data-checked:border-accent has-data-checked:bg-accent-soft">
                  <Radio.Root value={persona.id} aria-label={t('wizard.persona.use', { name: persona.name })} className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-raised data-checked:border-accent"><Radio.Indicator className="size-2 rounded-full bg-accent" /></Radio.Root>
                  <span className="min-w-0"><span className="block font-medium">{persona.name}</span><span className="block truncate text-soft">{[persona.email, persona.site].filter(Boolean).join(' · ')}</span>{persona.about && <span className="block text-soft">{persona.about}</span>}</span>
                </label>
              ))}
            </RadioGroup>
          )} />
        )}
      </Loaded>
      {form.formState.errors.personaId && <p role="alert" className="mt-2 text-small text-bad">{t('wizard.needs.persona')}</p>}
      <Button className="mt-3" icon={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>{t('wizard.persona.new')}</Button>
      <PersonaDialog open={adding} persona={null} onClose={() => setAdding(false)} onSaved={({ id }) => { form.setValue('personaId', id, { shouldValidate: true }); setAdding(false); }} />
    </>
  );
};
