import { useTranslation } from 'react-i18next';
import { Controller } from 'react-hook-form';
import type { CampaignForm } from './campaign-form';
import { SourcesField } from './sources-field';
import { StepHead } from './step-head';

export const SourcesStep = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  return (
    <>
      <StepHead title={t('wizard.sources.lead')} />
      <Controller control={form.control} name="sources" render={({ field }) => <SourcesField value={field.value ?? []} onChange={field.onChange} />} />
    </>
  );
};
