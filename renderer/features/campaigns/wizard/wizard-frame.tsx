import { Check } from 'lucide-react';
import { useState } from 'react';
import { LeaveDialog, useLeaveGuard } from './leave-guard';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '../../../app/use-read-only';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { stepFields, wizardSteps, type CampaignForm, type CampaignOutput, type WizardStep } from './campaign-form';
import { EstimateCard } from './estimate-card';
import { PersonaStep } from './persona-step';
import { PointsStep } from './points-step';
import { SourcesStep } from './sources-step';
import { StyleStep } from './style-step';
import { TopicStep } from './topic-step';

interface WizardFrameProps {
  form: CampaignForm;
  /** In an existing campaign every step is open and saving is possible from each. */
  existing: boolean;
  finish: readonly { label: string; primary?: boolean; busy: boolean; run: (input: CampaignOutput, leave: () => void) => void }[];
  onLeave: () => void;
}

const bodies: Record<WizardStep, (props: { form: CampaignForm }) => React.ReactNode> = { topic: TopicStep, points: PointsStep, persona: PersonaStep, sources: SourcesStep, style: StyleStep };

/** Steps at the left, one step in the middle, what it would cost at the right. */
export const WizardFrame = ({ form, existing, finish, onLeave }: WizardFrameProps) => {
  const { t } = useTranslation();
  const [step, setStep] = useState<WizardStep>('topic');
  const [reached, setReached] = useState(existing ? wizardSteps.length - 1 : 0);
  const readOnly = useReadOnly();
  const guard = useLeaveGuard(form.formState.isDirty);
  const at = wizardSteps.indexOf(step);
  const last = at === wizardSteps.length - 1;
  const Body = bodies[step];
  const wrong = (name: WizardStep) => stepFields[name].some((field) => form.getFieldState(field, form.formState).invalid);
  const next = async () => {
    const to = wizardSteps[at + 1];
    if (!to || !(await form.trigger(stepFields[step], { shouldFocus: true }))) return;
    setReached(Math.max(reached, at + 1));
    setStep(to);
  };
  const submit = (run: (input: CampaignOutput) => void) => form.handleSubmit(run, (errors) => {
    const first = wizardSteps.find((name) => stepFields[name].some((field) => field.split('.')[0] as keyof typeof errors in errors));
    if (first) setStep(first);
  })();
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[200px_minmax(0,1fr)_264px] max-[1100px]:grid-cols-[184px_minmax(0,1fr)] max-[1100px]:grid-rows-[minmax(0,1fr)_auto] max-[760px]:block max-[760px]:overflow-y-auto">
      <nav aria-label={t('wizard.stepsLabel')} className="border-r border-line p-4">
        <ol className="flex flex-col gap-0.5">
          {wizardSteps.map((name, index) => {
            const open = index <= reached;
            return (
              <li key={name}>
                <button type="button" aria-current={name === step ? 'step' : undefined} aria-disabled={!open || undefined} onClick={() => open && setStep(name)} className={cx('flex h-8 w-full items-center gap-2.5 rounded-control px-2 text-left', name === step ? 'bg-pressed font-medium' : open ? 'text-soft hover:bg-hover hover:text-text' : 'text-faint')}>
                  <span className={cx('flex size-5 items-center justify-center rounded-full border text-[11px] leading-none', wrong(name) ? 'border-bad text-bad' : index < reached && name !== step ? 'border-accent bg-accent text-on-accent' : 'border-line-strong')} aria-hidden>{index < reached && name !== step && !wrong(name) ? <Check size={11} strokeWidth={3} /> : index + 1}</span>
                  {t(`wizard.steps.${name}`)}
                  {wrong(name) && <span className="sr-only">, {t('wizard.hasErrors')}</span>}
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <form noValidate className="flex min-h-0 flex-col" onSubmit={(event) => { event.preventDefault(); if (!last) void next(); }}>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto max-w-160 px-8 py-6 max-[760px]:px-4">
            <p className="text-small text-soft">{t('wizard.step', { at: at + 1, of: wizardSteps.length })}</p>
            <Body form={form} />
          </div>
        </div>
        <div className="flex shrink-0 items-center gap-2 border-t border-line px-8 py-3">
          <Button kind="quiet" className="-ml-3" onClick={onLeave}>{t('wizard.leave')}</Button>
          <div className="flex-1" />
          {at > 0 && <Button onClick={() => setStep(wizardSteps[at - 1] ?? 'topic')}>{t('app.back')}</Button>}
          {!last && <Button type="submit" kind={existing ? 'secondary' : 'primary'}>{t('app.next')}</Button>}
          {(last || existing) && finish.map(({ label, primary, busy, run }) => <Button key={label} kind={primary ? 'primary' : 'secondary'} busy={busy} disabledReason={readOnly} onClick={() => void submit((input) => run(input, guard.open))}>{label}</Button>)}
        </div>
      </form>
      <LeaveDialog guard={guard} />
      <aside tabIndex={0} className="overflow-y-auto border-l border-line p-4 outline-offset-[-2px] max-[1100px]:col-span-2 max-[1100px]:max-h-44 max-[1100px]:border-t max-[1100px]:border-l-0"><EstimateCard form={form} /></aside>
    </div>
  );
};
