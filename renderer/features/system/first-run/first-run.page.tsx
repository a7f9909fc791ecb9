import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { usePersonaForm } from '../../personas/use-persona-form';
import { PersonaFields } from '../../personas/persona-fields';
import { missingSource, missingTalk, type Missing, type SourceAnswers, type TalkAnswers } from './answers';
import { exampleAnswers } from './example-answers';
import { FirstRunFoot, FirstRunHead, steps } from './first-run-head';
import { ProtectOffer } from './protect-offer';
import { SourceStep } from './source-step';
import { TalkStep } from './talk-step';
import { useFinishFirstRun } from './use-finish-first-run';

/** Three short steps to the first drafts. */
export const FirstRunPage = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const example = useQuery(trpc.system.info.queryOptions()).data?.exampleSource ?? null;
  const searchReady = (useQuery(trpc.settings.get.queryOptions()).data?.search.provider ?? 'none') !== 'none';
  const persona = usePersonaForm(null);
  const [at, setAt] = useState(0);
  const [talk, setTalk] = useState<TalkAnswers>({ topic: '', audience: '', keywords: [], talkingPoints: [] });
  const [source, setSource] = useState<SourceAnswers>({ choice: 'example', address: '', paths: [] });
  const [missing, setMissing] = useState<Missing[]>([]);
  const [filled, setFilled] = useState(0);
  const finish = useFinishFirstRun(persona.store);
  const step = steps[at] ?? 'who';
  useEffect(() => {
    document.getElementById('page-title')?.focus();
    document.title = `${t('firstRun.welcome')} · KP Bot`;
  }, [at, t]);
  useEffect(() => {
    if (example === null) setSource((before) => (before.choice === 'example' ? { ...before, choice: 'address' } : before));
  }, [example]);

  const next = async () => {
    if (step === 'who') return (await persona.form.trigger(undefined, { shouldFocus: true })) && setAt(1);
    const lacking = step === 'what' ? missingTalk(talk) : missingSource(source, example, searchReady);
    setMissing(lacking);
    if (lacking.length > 0) return;
    if (step === 'what') setAt(2);
    else if (!(await finish.run(persona.form.getValues(), talk, source, example))) setAt(0);
  };
  const submit = (event: FormEvent) => { event.preventDefault(); void next(); };
  const fillIn = () => {
    persona.form.reset({ affiliations: [], ...exampleAnswers.persona });
    setTalk(exampleAnswers);
    setMissing([]);
    setFilled((times) => times + 1);
  };
  return (
    <main className="h-full overflow-y-auto bg-surface">
      <div className="mx-auto max-w-160 px-8 pt-[9vh] pb-12">
        <FirstRunHead at={at} />
        <div>
          <p className="text-small text-soft">{t('firstRun.step', { at: at + 1 })}</p>
          <h1 id="page-title" tabIndex={-1} className="text-title font-semibold outline-none">{t(`firstRun.${step}.title`)}</h1>
          <p className="mt-1 mb-6 text-pretty text-soft">{t(`firstRun.${step}.text`)}</p>
          {step === 'who' && (
            <form id="step" noValidate onSubmit={submit}>
              <PersonaFields form={persona.form} short />
              {example !== null && <p className="mt-6 text-soft" role="status">{filled > 0 ? t('firstRun.example.filled') : <Button onClick={fillIn}>{t('firstRun.example.offer')}</Button>}</p>}
              <ProtectOffer suggest={() => persona.form.getValues()} />
            </form>
          )}
          {step === 'what' && <form id="step" noValidate onSubmit={submit}><TalkStep key={filled} value={talk} onChange={setTalk} missing={missing} /></form>}
          {step === 'where' && <SourceStep value={source} onChange={setSource} missing={missing} example={example} searchReady={searchReady} />}
        </div>
        <FirstRunFoot step={step} busy={finish.busy} onSkip={finish.skip} onBack={at > 0 ? () => { setMissing([]); setAt(at - 1); } : null} onNext={() => void next()} />
      </div>
    </main>
  );
};
