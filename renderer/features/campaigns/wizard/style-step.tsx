import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { commentTypes, lengthBands, lengths, tones } from '@shared/contracts/style';
import { ToggleChip } from '../../../ui/chip';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Select } from '../../../ui/select';
import { TagInput } from '../../../ui/tag-input';
import type { CampaignForm } from './campaign-form';
import { LinkField } from './link-field';
import { StepHead } from './step-head';

export const StyleStep = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  const { control, register, watch, formState: { errors } } = form;
  const length = watch('length') ?? 'medium';
  const [low, high] = lengthBands[length];
  const figure = (name: 'maxPosts' | 'maxCommentsPerPost' | 'qualityThreshold', label: string, max: number, hint?: string) => (
    <Field label={label} hint={hint} error={errors[name] && t('settings.needs.range', { min: 1, max })}>{(aria) => <Input {...aria} type="number" min={1} max={max} className="tabular max-w-24" {...register(name, { valueAsNumber: true })} />}</Field>
  );
  return (
    <>
      <StepHead title={t('wizard.style.lead')} />
      <div className="flex flex-col gap-6">
        <fieldset>
          <legend className="mb-2 font-medium">{t('wizard.style.types')}</legend>
          <Controller control={control} name="commentStyles" render={({ field }) => (
            <div className="flex flex-wrap gap-1.5">
              {commentTypes.map((type) => {
                const chosen = field.value ?? [];
                const on = chosen.includes(type);
                return <ToggleChip key={type} pressed={on} title={t(`wizard.style.typeHint.${type}`)} onClick={() => field.onChange(on ? chosen.filter((other) => other !== type) : [...chosen, type])}>{t(`comments.type.${type}`)}</ToggleChip>;
              })}
            </div>
          )} />
          {errors.commentStyles && <p role="alert" className="mt-1 text-small text-bad">{t('wizard.needs.types')}</p>}
        </fieldset>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('wizard.style.tone')}>{(aria) => <Controller control={control} name="tone" render={({ field }) => <Select {...aria} label={t('wizard.style.tone')} value={field.value ?? 'professional'} onChange={field.onChange} choices={tones.map((value) => ({ value, label: t(`comments.tone.${value}`) }))} />} />}</Field>
          <Field label={t('wizard.style.length')} hint={t('wizard.style.band', { low, high })}>{(aria) => <Controller control={control} name="length" render={({ field }) => <Select {...aria} label={t('wizard.style.length')} value={field.value ?? 'medium'} onChange={field.onChange} choices={lengths.map((value) => ({ value, label: t(`comments.length.${value}`) }))} />} />}</Field>
        </div>
        <div className="grid grid-cols-3 gap-4">
          {figure('maxPosts', t('wizard.style.maxPosts'), 100)}
          {figure('maxCommentsPerPost', t('wizard.style.perPost'), 10, t('wizard.style.perPostHint'))}
          {figure('qualityThreshold', t('wizard.style.threshold'), 100, t('wizard.style.thresholdHint'))}
        </div>
        <LinkField form={form} />
        <Field label={t('wizard.style.never')} hint={t('wizard.style.neverHint')} optional={t('app.optional')}>
          {(aria) => <Controller control={control} name="neverList" render={({ field }) => <TagInput {...aria} value={field.value ?? []} onChange={field.onChange} maxLength={200} placeholder={t('wizard.style.neverPlaceholder')} removeLabel={(item) => t('app.removeItem', { item })} />} />}
        </Field>
      </div>
    </>
  );
};
