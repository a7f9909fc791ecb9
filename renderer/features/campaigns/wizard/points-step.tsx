import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import type { CampaignForm } from './campaign-form';
import { StepHead } from './step-head';
import { TalkingPointsField } from './talking-points-field';

export const PointsStep = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  const wrong = form.formState.errors.talkingPoints;
  const invalid = Array.isArray(wrong) ? wrong.flatMap((error, at) => (error ? [at] : [])) : [];
  return (
    <>
      <StepHead title={t('wizard.points.lead')}>{t('wizard.points.text')}</StepHead>
      <Controller control={form.control} name="talkingPoints" render={({ field }) => (
        <>
          <TalkingPointsField value={field.value ?? []} onChange={field.onChange} invalid={invalid} />
          {(field.value ?? []).length === 0 && <div className="mt-4"><Notice tone="info">{t('wizard.points.none')}</Notice></div>}
        </>
      )} />
    </>
  );
};
