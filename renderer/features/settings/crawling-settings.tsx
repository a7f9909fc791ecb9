import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { settingsSchema, type Settings } from '@shared/contracts/settings';
import { Loaded } from '../../app/loaded';
import { useSay } from '../../app/toaster';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { SkeletonText } from '../../ui/skeleton';
import { useSettings, useUpdateSettings } from './use-settings';

type Crawling = Settings['crawling'];
const schema = settingsSchema.shape.crawling.unwrap().required();

export const CrawlingSettings = () => {
  const { t } = useTranslation();
  return <Loaded query={useSettings()} skeleton={<SkeletonText label={t('app.loading')} />}>{({ crawling }) => <Form crawling={crawling} />}</Loaded>;
};

const Form = ({ crawling }: { crawling: Crawling }) => {
  const { t } = useTranslation();
  const say = useSay();
  const form = useForm({ resolver: zodResolver(schema), values: crawling });
  const update = useUpdateSettings(() => say({ title: t('settings.saved') }));
  const { register, formState: { errors } } = form;
  const figure = (name: 'delaySeconds' | 'maxPageMegabytes' | 'cacheHours', label: string, min: number, max: number, hint?: string) => (
    <Field label={label} hint={hint} error={errors[name] && t('settings.needs.range', { min, max })}>{(aria) => <Input {...aria} type="number" min={min} max={max} className="tabular max-w-28" {...register(name, { valueAsNumber: true })} />}</Field>
  );
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((values) => update.mutate({ crawling: values }))(event)} className="flex flex-col items-start gap-5">
      <Field className="w-full" label={t('settings.crawling.contactUrl')} optional={t('app.optional')} hint={t('settings.crawling.contactHint')} error={errors.contactUrl && t('settings.needs.url')}>{(aria) => <Input {...aria} type="url" placeholder={t('settings.crawling.contactPlaceholder')} {...register('contactUrl')} />}</Field>
      {figure('delaySeconds', t('settings.crawling.delay'), 5, 120, t('settings.crawling.delayHint'))}
      {figure('maxPageMegabytes', t('settings.crawling.maxPage'), 1, 20)}
      {figure('cacheHours', t('settings.crawling.cache'), 0, 168, t('settings.crawling.cacheHint'))}
      <Button type="submit" kind="primary" busy={update.isPending}>{t('settings.crawling.save')}</Button>
    </form>
  );
};
