import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { kindsWithKey, providerKinds, type ModelTestResult, type ProviderAnswer, type ProviderDto, type ProviderKind } from '@shared/contracts/model';
import { errorWords } from '../../app/error-words';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input, Textarea } from '../../ui/input';
import { PasswordInput } from '../../ui/password-input';
import { Select } from '../../ui/select';
import { microOf } from './dollars';
import { TestLine } from './test-line';

const emptyForm = { kind: 'openai' as ProviderKind, name: '', baseUrl: '', project: '', location: '', key: '', model: '', priceIn: '', priceOut: '' };
type Form = typeof emptyForm;
type Wrong = Partial<Record<'name' | 'model' | 'address' | 'key' | 'price', true>>;

const wrongOf = ({ kind, name, baseUrl, key, model, priceIn, priceOut }: Form, fresh: boolean): Wrong => ({
  ...(fresh && name.trim() === '' ? { name: true } : {}), ...(model.trim() === '' ? { model: true } : {}), ...(fresh && kind === 'openai_compatible' && baseUrl.trim() === '' ? { address: true } : {}),
  ...((!fresh || kindsWithKey.includes(kind)) && key.trim() === '' ? { key: true } : {}), ...(microOf(priceIn) === undefined || microOf(priceOut) === undefined || (microOf(priceIn) === null) !== (microOf(priceOut) === null) ? { price: true } : {}),
});

interface ProviderDialogProps {
  open: boolean;
  /** Whose key is replaced; null: a new provider. */
  provider: ProviderDto | null;
  onClose: () => void;
}

/** A provider and its key, tested with one real call before anything is kept. The key leaves the field with the dialog. */
export const ProviderDialog = ({ open, provider, onClose }: ProviderDialogProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const [form, setForm] = useState<Form>({ ...emptyForm, kind: provider?.kind ?? 'openai', model: provider?.models[0]?.model ?? '' });
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<ModelTestResult | null>(null);
  const heard = ({ test, provider: kept }: ProviderAnswer): void => {
    if (!kept) return setFailed(test);
    void queryClient.invalidateQueries({ queryKey: trpc.models.providers.queryKey() });
    say({ title: t('models.form.worked', { name: kept.name }) });
    onClose();
  };
  const add = useMutation(trpc.models.add.mutationOptions({ onSuccess: heard, meta: { told: true } }));
  const setKey = useMutation(trpc.models.setKey.mutationOptions({ onSuccess: heard, meta: { told: true } }));
  const wrong = wrongOf(form, provider === null);
  const error = add.error ?? setKey.error;
  const words = error ? errorWords(t, error) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    setFailed(null);
    if (Object.keys(wrong).length > 0) return;
    const { priceIn, priceOut, ...input } = form;
    const [read, written] = [microOf(priceIn), microOf(priceOut)];
    if (provider) setKey.mutate({ id: provider.id, key: form.key, model: form.model });
    else add.mutate({ ...input, ...(typeof read === 'number' && typeof written === 'number' ? { price: { input: read, output: written } } : {}) });
  };
  const busy = add.isPending || setKey.isPending;
  return (
    <Dialog open={open} onClose={onClose} wide title={provider ? t('models.form.keyTitle', { name: provider.name }) : t('models.form.title')} description={t('models.form.lead')} closeLabel={t('models.form.close')}
      footer={<><Button kind="quiet" onClick={onClose}>{t('models.cancel')}</Button><Button type="submit" form="provider-form" kind="primary" busy={busy}>{busy ? t('models.form.going') : t('models.form.go')}</Button></>}>
      <form id="provider-form" noValidate onSubmit={submit} className="grid grid-cols-2 gap-x-6 gap-y-4">
        <Fields form={form} fresh={provider === null} wrong={asked ? wrong : {}} priced={failed?.code === 'MODEL_PRICE_UNKNOWN'} change={(change) => setForm((before) => ({ ...before, ...change }))} />
        <div role="status" className="col-span-2">{failed && <TestLine test={failed} />}{words && <p className="text-small text-bad">{words.title}. {words.detail}</p>}</div>
      </form>
    </Dialog>
  );
};

interface FieldsProps {
  form: Form;
  fresh: boolean;
  wrong: Wrong;
  priced: boolean;
  change: (change: Partial<Form>) => void;
}

const Fields = ({ form, fresh, wrong, priced, change }: FieldsProps) => {
  const { t } = useTranslation();
  const needs = (name: keyof Wrong): string | undefined => wrong[name] && t(`models.form.needs.${name}`);
  const text = (name: 'name' | 'baseUrl' | 'project' | 'location' | 'model') => ({ value: form[name], onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }) });
  const vertex = form.kind === 'vertex';
  const backend = useQuery(useTRPC().system.info.queryOptions()).data?.secretBackend ?? 'keychain';
  const kept = t('models.form.keyHint', { backend: t(`settings.backend.${backend}`) });
  return (
    <>
      {fresh && (
        <>
          <Field label={t('models.form.kind')}>{(aria) => <Select {...aria} label={t('models.form.kind')} value={form.kind} onChange={(kind) => change({ kind, ...(form.name === '' || form.name === t(`models.kinds.${form.kind}`) ? { name: t(`models.kinds.${kind}`) } : {}) })} choices={providerKinds.map((value) => ({ value, label: t(`models.kinds.${value}`) }))} />}</Field>
          <Field label={t('models.form.name')} error={needs('name')}>{(aria) => <Input {...aria} {...text('name')} />}</Field>
          <Field className="col-span-2" label={t('models.form.address')} optional={form.kind === 'openai_compatible' ? undefined : t('app.optional')} hint={t(`models.form.addressHint.${form.kind}`)} error={needs('address')}>{(aria) => <Input {...aria} type="url" {...text('baseUrl')} />}</Field>
          {vertex && <Field label={t('models.form.project')} optional={t('app.optional')}>{(aria) => <Input {...aria} {...text('project')} />}</Field>}
          {vertex && <Field label={t('models.form.location')} optional={t('app.optional')} hint={t('models.form.locationHint')}>{(aria) => <Input {...aria} {...text('location')} />}</Field>}
        </>
      )}
      <Field className={vertex ? 'col-span-2' : undefined} label={t('models.form.key')} optional={fresh && !kindsWithKey.includes(form.kind) ? t('app.optional') : undefined} hint={vertex ? `${t('models.form.vertexKeyHint')} ${kept}` : kept} error={needs('key')}>
        {(aria) => vertex ? <Textarea {...aria} rows={4} autoComplete="off" spellCheck={false} className="font-mono text-small [-webkit-text-security:disc]" value={form.key} onChange={(event) => change({ key: event.target.value })} />
          : <PasswordInput {...aria} autoComplete="off" words={{ show: t('models.form.show'), hide: t('models.form.hide') }} value={form.key} onChange={(event) => change({ key: event.target.value })} />}
      </Field>
      <Field label={t('models.form.model')} hint={t('models.form.modelHint')} error={needs('model')}>{(aria) => <Input {...aria} spellCheck={false} {...text('model')} />}</Field>
      {fresh && priced && (
        <fieldset className="col-span-2">
          <legend className="font-medium">{t('models.form.price')}</legend>
          <p className="mb-2 text-small text-soft">{t('models.form.priceHint')}</p>
          <div className="flex gap-6">
            <Field label={t('models.form.priceIn')}>{(aria) => <Input {...aria} inputMode="decimal" className="tabular max-w-28" value={form.priceIn} onChange={(event) => change({ priceIn: event.target.value })} />}</Field>
            <Field label={t('models.form.priceOut')} error={needs('price')}>{(aria) => <Input {...aria} inputMode="decimal" className="tabular max-w-28" value={form.priceOut} onChange={(event) => change({ priceOut: event.target.value })} />}</Field>
          </div>
        </fieldset>
      )}
    </>
  );
};
