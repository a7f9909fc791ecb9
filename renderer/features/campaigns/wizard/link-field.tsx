import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkbox';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import type { CampaignForm } from './campaign-form';

const utmFields = ['source', 'medium', 'campaign'] as const;

/** The one link of a campaign, what it is worth, and the parameters that tell its visits from others. */
export const LinkField = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  const { control, register, watch, formState: { errors } } = form;
  const [link, name] = [watch('link'), watch('name')];
  const usual = { source: 'blog-comment', medium: 'comment', campaign: (name ?? '').trim().toLowerCase().replace(/\s+/g, '-').slice(0, 100) };
  return (
    <Controller control={control} name="link" render={({ field }) => (
      <div className="flex flex-col gap-3">
        <Checkbox label={t('wizard.style.allowLink')} hint={t('wizard.style.linkHint')} checked={Boolean(field.value)} onChange={(on) => field.onChange(on ? { url: '', anchor: '', utm: null } : null)} />
        {field.value && (
          <div className="flex flex-col gap-4 pl-6">
            <div className="grid grid-cols-2 gap-4">
              <Field label={t('wizard.style.url')} error={errors.link?.url && t('wizard.needs.link')}>{(aria) => <Input {...aria} type="url" {...register('link.url')} />}</Field>
              <Field label={t('wizard.style.anchor')} hint={t('wizard.style.anchorHint')} error={errors.link?.anchor?.message} optional={t('app.optional')}>{(aria) => <Input {...aria} maxLength={80} {...register('link.anchor')} />}</Field>
            </div>
            <Checkbox label={t('wizard.style.utm')} hint={t('wizard.style.utmHint')} checked={Boolean(link?.utm)} onChange={(on) => form.setValue('link.utm', on ? usual : null, { shouldDirty: true })} />
            {link?.utm && (
              <div className="grid grid-cols-3 gap-4 pl-6">
                {utmFields.map((part) => <Field key={part} label={t(`wizard.style.utmPart.${part}`)}>{(aria) => <Input {...aria} maxLength={100} {...register(`link.utm.${part}`)} />}</Field>)}
              </div>
            )}
          </div>
        )}
      </div>
    )} />
  );
};
