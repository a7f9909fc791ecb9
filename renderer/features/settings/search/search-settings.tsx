import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { searchProviders, settingsSchema, type Settings } from '@shared/contracts/settings';
import { Loaded } from '../../../app/loaded';
import { useSay } from '../../../app/toaster';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { SkeletonText } from '../../../ui/skeleton';
import { useSettings, useUpdateSettings } from '../use-settings';
import { SearchKey } from './search-key';
import { SearchTest } from './search-test';

type Search = Settings['search'];
const schema = settingsSchema.shape.search.unwrap().required();
const templateFields = ['url', 'items', 'link', 'title', 'snippet', 'date'] as const;

/** The provider, its key, and one real query to see that it answers. */
export const SearchSettings = () => {
  const { t } = useTranslation();
  return <Loaded query={useSettings()} skeleton={<SkeletonText label={t('app.loading')} />}>{({ search }) => <SearchForm search={search} />}</Loaded>;
};

export const SearchForm = ({ search }: { search: Search }) => {
  const { t } = useTranslation();
  const say = useSay();
  const form = useForm<Search>({ resolver: zodResolver(schema) as never, values: search });
  const update = useUpdateSettings(() => say({ title: t('settings.saved') }));
  const { register, control, watch, formState: { isDirty } } = form;
  const provider = watch('provider');
  return (
    <div className="flex flex-col gap-6">
      <form noValidate onSubmit={(event) => void form.handleSubmit((values) => update.mutate({ search: values }))(event)} className="flex flex-col gap-5">
        <Field label={t('settings.search.provider')} hint={provider === 'google' ? t('settings.search.googleNote') : undefined}>
          {(aria) => <Controller control={control} name="provider" render={({ field }) => <Select {...aria} className="w-72" label={t('settings.search.provider')} value={field.value} onChange={field.onChange} choices={searchProviders.map((value) => ({ value, label: t(`settings.search.providers.${value}`) }))} />} />}
        </Field>
        {(provider === 'brave' || provider === 'searxng' || provider === 'google') && <Field label={t('settings.search.baseUrl')} optional={provider === 'searxng' ? undefined : t('app.optional')} hint={t(`settings.search.baseUrlHint.${provider}`)}>{(aria) => <Input {...aria} type="url" {...register('baseUrl')} />}</Field>}
        {provider === 'google' && <Field label={t('settings.search.engineId')}>{(aria) => <Input {...aria} {...register('googleEngineId')} />}</Field>}
        {provider === 'json' && (
          <fieldset className="rounded-panel border border-line p-4">
            <legend className="px-1 font-medium">{t('settings.search.template')}</legend>
            <p className="mb-3 text-small text-soft">{t('settings.search.templateHint', { interpolation: { skipOnVariables: true } })}</p>
            <div className="grid grid-cols-2 gap-4">{templateFields.map((name) => <Field key={name} className={name === 'url' ? 'col-span-2' : undefined} label={t(`settings.search.fields.${name}`)}>{(aria) => <Input {...aria} className="font-mono text-small" {...register(`template.${name}`)} />}</Field>)}</div>
          </fieldset>
        )}
        {isDirty && <Notice tone="info" action={<Button type="submit" size="small" kind="primary" busy={update.isPending}>{t('settings.search.save')}</Button>}>{t('settings.search.notSaved')}</Notice>}
      </form>
      {provider !== 'none' && <SearchKey name={`search.${provider}`} optional={provider === 'searxng' || provider === 'json'} />}
      <SearchTest disabledReason={provider === 'none' ? t('settings.search.needsProvider') : isDirty ? t('settings.search.unsaved') : null} />
    </div>
  );
};
