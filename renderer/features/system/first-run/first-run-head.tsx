import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';

export const steps = ['who', 'what', 'where'] as const;
export type FirstRunStep = (typeof steps)[number];

/** What this app is, and how far the person has come. */
export const FirstRunHead = ({ at }: { at: number }) => {
  const { t } = useTranslation();
  return (
    <header className="mb-8">
      <p className="text-lead font-semibold text-accent">{t('firstRun.welcome')}</p>
      {at === 0 && <p className="mt-1 text-lead text-pretty text-soft">{t('firstRun.lead')}</p>}
      <ol aria-label={t('firstRun.stepsLabel')} className="mt-5 flex gap-2">
        {steps.map((name, index) => <li key={name} aria-current={index === at ? 'step' : undefined} className={cx('h-1 flex-1 rounded-full', index <= at ? 'bg-accent' : 'bg-pressed')}><span className="sr-only">{t(`firstRun.${name}.title`)}</span></li>)}
      </ol>
    </header>
  );
};

interface FirstRunFootProps {
  step: FirstRunStep;
  busy: boolean;
  onSkip: () => void;
  onBack: (() => void) | null;
  onNext: () => void;
}

/** The way on. The first two steps are forms of their own; the last may hold the forms of the search settings. */
export const FirstRunFoot = ({ step, busy, onSkip, onBack, onNext }: FirstRunFootProps) => {
  const { t } = useTranslation();
  const last = step === 'where';
  return (
    <footer className="mt-8 flex items-center gap-2 border-t border-line pt-4">
      <Button kind="quiet" className="-ml-3" onClick={onSkip}>{t('firstRun.skip')}</Button>
      <div className="flex-1" />
      {onBack && <Button onClick={onBack}>{t('firstRun.back')}</Button>}
      <Button kind="primary" busy={busy} {...(last ? { onClick: onNext } : { type: 'submit' as const, form: 'step' })}>{busy ? t('firstRun.starting') : last ? t('firstRun.start') : t('firstRun.next')}</Button>
    </footer>
  );
};
