import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { subjectInput } from '@shared/contracts/privacy';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Panel } from '../../ui/panel';
import { SubjectDialog, type SubjectAct } from './subject-dialog';

/** A person asks to be erased or left alone; what is done is asked once more. */
export const SubjectForm = ({ mayErase }: { mayErase: boolean }) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ act: SubjectAct; name: string } | null>(null);
  const form = useForm({ resolver: zodResolver(subjectInput), defaultValues: { name: '' } });
  const ask = (act: SubjectAct) => form.handleSubmit(({ name }) => setAsked({ act, name }));
  const close = (done: boolean) => {
    setAsked(null);
    if (done) form.reset();
  };
  return (
    <Panel title={t('privacy.request.title')}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void ask(mayErase ? 'erase' : 'object')(); }} className="flex flex-col gap-3">
        <Field label={t('privacy.request.name')} hint={t('privacy.request.nameHint')} error={form.formState.errors.name && t('privacy.request.short')}>{(aria) => <Input {...aria} autoComplete="off" className="max-w-80" {...form.register('name')} />}</Field>
        <div className="flex gap-2">
          {mayErase && <Button type="submit">{t('privacy.request.erase')}</Button>}
          <Button kind="danger" onClick={() => void ask('object')()}>{t('privacy.request.object')}</Button>
        </div>
        <div className="flex flex-col gap-1 text-small text-soft">{mayErase && <p>{t('privacy.request.eraseHint')}</p>}<p>{t('privacy.request.objectHint')}</p></div>
      </form>
      {asked && <SubjectDialog {...asked} onClose={close} />}
    </Panel>
  );
};
