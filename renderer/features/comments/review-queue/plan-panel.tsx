import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsideredPlan, Plan, PlanStep } from '@shared/contracts/plan';
import { cx } from '../../../ui/class-names';
import { lightProps, type Light } from './use-light';

/** Why this comment: what it does with which line, what that adds, and what else was weighed. */
export const PlanPanel = ({ plan, light }: { plan: Plan | null; light: Light }) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const others = plan?.considered.filter(({ fate }) => fate !== 'chosen') ?? [];
  return (
    <section aria-label={t('review.plan.title')}>
      <h3 className="mb-1 text-small font-medium text-soft">{t('review.plan.title')}</h3>
      {!plan && <p className="text-soft">{t('review.plan.none')}</p>}
      {plan && (
        <>
          <p className="text-pretty">{plan.adds}</p>
          <ul className="my-1 flex flex-col gap-1">{plan.steps.map((step, at) => <li key={at}><Step step={step} light={light} /></li>)}</ul>
          <p className="text-small text-pretty text-soft">{plan.why}</p>
          {others.length > 0 && (
            <>
              <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} className="mt-1 flex h-7 items-center gap-1 rounded-control text-soft hover:text-text">
                <ChevronRight size={13} aria-hidden className={cx('text-faint transition-transform', open && 'rotate-90')} />
                {t('review.plan.others', { count: others.length, weighed: plan.weighed })}
              </button>
              <ol id={id} hidden={!open} className="flex flex-col gap-2 pl-4">{others.map((other, at) => <li key={at}><Other other={other} light={light} /></li>)}</ol>
            </>
          )}
        </>
      )}
    </section>
  );
};

const Step = ({ step, light }: { step: PlanStep; light: Light }) => {
  const { t } = useTranslation();
  const lit = { post: [step.passage], talkingPoints: step.talkingPoint === null ? [] : [step.talkingPoint], scroll: true };
  return (
    <button type="button" {...lightProps(light, lit)} onClick={() => light.show(lit)} className="block w-full rounded-control text-left text-soft hover:text-text">
      <span className="font-medium text-text">{t(`review.plan.move.${step.move}`)}</span> <span className="line-clamp-2 inline">“{step.passage.quote}”</span>
    </button>
  );
};

const Other = ({ other, light }: { other: ConsideredPlan; light: Light }) => (
  <div>
    {other.steps.map((step, at) => <Step key={at} step={step} light={light} />)}
    {other.steps[0]?.talkingPoint && <p className="line-clamp-1 text-small text-soft">{other.steps[0].talkingPoint}</p>}
    <p className="text-small text-soft">{other.reason}</p>
  </div>
);
