import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/field';
import { Input, Textarea } from '../../../ui/input';
import { TagInput } from '../../../ui/tag-input';
import type { CampaignForm } from './campaign-form';
import { StepHead } from './step-head';

export const TopicStep = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  const { register, control, formState: { errors } } = form;
  return (
    <>
      <StepHead title={t('wizard.topic.lead')} />
      <div className="flex flex-col gap-5">
        <Field label={t('wizard.topic.name')} error={errors.name && t('wizard.needs.name')}>{(aria) => <Input {...aria} {...register('name')} autoFocus maxLength={200} placeholder={t('wizard.topic.namePlaceholder')} />}</Field>
        <Field label={t('wizard.topic.topic')} hint={t('wizard.topic.topicHint')}>{(aria) => <Textarea {...aria} {...register('topic')} maxLength={300} placeholder={t('wizard.topic.topicPlaceholder')} />}</Field>
        <Field label={t('wizard.topic.keywords')} hint={t('wizard.topic.keywordsHint')} error={errors.keywords && t('wizard.needs.keywords')}>
          {(aria) => <Controller control={control} name="keywords" render={({ field }) => <TagInput {...aria} value={field.value} onChange={field.onChange} placeholder={t('wizard.topic.keywordsPlaceholder')} removeLabel={(item) => t('app.removeItem', { item })} />} />}
        </Field>
        <Field label={t('wizard.topic.audience')} optional={t('app.optional')}>{(aria) => <Input {...aria} {...register('audience')} maxLength={300} placeholder={t('wizard.topic.audiencePlaceholder')} />}</Field>
        <Field label={t('wizard.topic.description')} optional={t('app.optional')}>{(aria) => <Textarea {...aria} {...register('description')} maxLength={1000} />}</Field>
      </div>
    </>
  );
};
