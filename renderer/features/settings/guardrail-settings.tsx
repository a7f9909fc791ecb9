import { zodResolver } from '@hookform/resolvers/zod';
import { Lock } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { settingsSchema, type Settings } from '@shared/contracts/settings';
import { Loaded } from '../../app/loaded';
import { useSay } from '../../app/toaster';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Panel } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';
import { useSettings, useUpdateSettings } from './use-settings';

type Guardrails = Settings['guardrails'];
const schema = settingsSchema.shape.guardrails.unwrap().required();
const limits = [['perPost', 1, 10], ['siteDays', 0, 365], ['authorDays', 0, 365], ['perDay', 1, 100]] as const;

/** The soft limits (G10); what is hard stands there to be read. */
export const GuardrailSettings = () => {
  const { t } = useTranslation();
  return <Loaded query={useSettings()} skeleton={<SkeletonText label={t('app.loading')} />}>{({ guardrails }) => <Form guardrails={guardrails} />}</Loaded>;
};

const Form = ({ guardrails }: { guardrails: Guardrails }) => {
  const { t } = useTranslation();
  const say = useSay();
  const form = useForm({ resolver: zodResolver(schema), values: guardrails });
  const update = useUpdateSettings(() => say({ title: t('settings.saved') }));
  const { errors } = form.formState;
  return (
    <>
      <form noValidate onSubmit={(event) => void form.handleSubmit((values) => update.mutate({ guardrails: values }))(event)} className="flex flex-col items-start gap-5">
        <div className="grid grid-cols-2 gap-x-8 gap-y-5">
          {limits.map(([name, min, max]) => (
            <Field key={name} label={t(`settings.guardrails.${name}`)} error={errors[name] && t('settings.needs.range', { min, max })}>{(aria) => <Input {...aria} type="number" min={min} max={max} className="tabular max-w-28" {...form.register(name, { valueAsNumber: true })} />}</Field>
          ))}
        </div>
        <Button type="submit" kind="primary" busy={update.isPending}>{t('settings.guardrails.save')}</Button>
      </form>
      <Panel title={t('settings.guardrails.hardTitle')} className="mt-8">
        <ul className="flex flex-col gap-1.5">{t('settings.guardrails.hard', { returnObjects: true }).map((rule) => <li key={rule} className="flex gap-2"><Lock size={13} className="mt-1 shrink-0 text-faint" aria-hidden />{rule}</li>)}</ul>
      </Panel>
    </>
  );
};
