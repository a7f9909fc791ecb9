import { Plus, X } from 'lucide-react';
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { affiliationSchema, type Persona, type PersonaInput } from '@shared/contracts/persona';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';

export type PersonaForm = UseFormReturn<PersonaInput, unknown, Persona>;

/** Name, e-mail, site, one line, and the ties that must be disclosed (G4, G6). */
export const PersonaFields = ({ form, short = false }: { form: PersonaForm; short?: boolean }) => {
  const { t } = useTranslation();
  const { register, formState: { errors } } = form;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 items-start gap-4">
        <Field label={t('personas.name')} hint={t('personas.nameHint')} error={errors.name && (errors.name.type === 'server' ? errors.name.message : t('personas.needs.name'))}>{(aria) => <Input {...aria} {...register('name')} autoComplete="name" placeholder={t('personas.namePlaceholder')} />}</Field>
        <Field label={t('personas.email')} error={errors.email && t('personas.needs.email')}>{(aria) => <Input {...aria} {...register('email')} type="email" autoComplete="email" placeholder={t('personas.emailPlaceholder')} />}</Field>
      </div>
      <Field label={t('personas.site')} optional={t('app.optional')} error={errors.site && t('personas.needs.site')}>{(aria) => <Input {...aria} {...register('site')} type="url" placeholder={t('personas.sitePlaceholder')} />}</Field>
      <Field label={t('personas.about')} optional={t('app.optional')} hint={t('personas.aboutHint')}>{(aria) => <Input {...aria} {...register('about')} maxLength={300} placeholder={t('personas.aboutPlaceholder')} />}</Field>
      {!short && <Affiliations form={form} />}
    </div>
  );
};

const Affiliations = ({ form }: { form: PersonaForm }) => {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'affiliations' });
  const relations = affiliationSchema.shape.relation.options;
  return (
    <fieldset>
      <legend className="font-medium">{t('personas.affiliations')}<span className="font-normal text-faint"> · {t('app.optional')}</span></legend>
      <p className="mb-2 text-small text-soft">{t('personas.affiliationsHint')}</p>
      <ul className="flex flex-col gap-2">
        {fields.map((field, at) => (
          <li key={field.id} className="flex items-start gap-2">
            <div className="flex-1">
              <Input aria-label={t('personas.affiliationName')} placeholder={t('personas.affiliationName')} aria-invalid={form.formState.errors.affiliations?.[at]?.name ? true : undefined} {...form.register(`affiliations.${at}.name`)} />
              {form.formState.errors.affiliations?.[at]?.name && <p role="alert" className="mt-1 text-small text-bad">{t('personas.needs.affiliation')}</p>}
            </div>
            <Controller control={form.control} name={`affiliations.${at}.relation`} render={({ field: control }) => <Select label={t('personas.relation')} className="w-48" value={control.value} onChange={control.onChange} choices={relations.map((value) => ({ value, label: t(`personas.relations.${value}`) }))} />} />
            <IconButton label={t('personas.removeAffiliation', { name: form.watch(`affiliations.${at}.name`) })} icon={<X size={14} aria-hidden />} className="mt-0.5" onClick={() => remove(at)} />
          </li>
        ))}
      </ul>
      <Button kind="quiet" size="small" className="mt-1 -ml-2" icon={<Plus size={14} aria-hidden />} onClick={() => append({ name: '', relation: 'own' })}>{t('personas.addAffiliation')}</Button>
    </fieldset>
  );
};
