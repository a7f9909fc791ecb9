import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { settingsSchema, type Settings } from '@shared/contracts/settings';
import { Loaded } from '../../app/loaded';
import { useSay } from '../../app/toaster';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { SkeletonBar } from '../../ui/skeleton';
import { useSettings, useUpdateSettings } from '../settings/use-settings';

const schema = settingsSchema.shape.models.unwrap().required();

export const ProxyForm = () => <Loaded query={useSettings()} skeleton={<SkeletonBar className="after-moment w-40" />}>{({ models }) => <Form models={models} />}</Loaded>;

const Form = ({ models }: Pick<Settings, 'models'>) => {
  const { t } = useTranslation();
  const say = useSay();
  const form = useForm({ resolver: zodResolver(schema) as never, values: models });
  const update = useUpdateSettings(() => say({ title: t('models.proxySaved') }));
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((values) => update.mutate({ models: values }))(event)} className="flex items-start gap-2">
      <Field className="w-96" label={t('models.proxy')} optional={t('app.optional')} hint={t('models.proxyHint')} error={form.formState.errors.proxy && t('models.proxyWrong')}>{(aria) => <Input {...aria} type="url" {...form.register('proxy')} />}</Field>
      <Button type="submit" className="mt-6" busy={update.isPending}>{t('models.proxySave')}</Button>
    </form>
  );
};
