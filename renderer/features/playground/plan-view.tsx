import { useTranslation } from 'react-i18next';
import type { Plan } from '@shared/contracts/plan';
import { Facts } from '../../ui/panel';

/** Why this comment: what it takes up, what it does with that, and what it adds. */
export const PlanView = ({ plan: { steps, adds, why, weighed } }: { plan: Plan }) => {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className="mb-1 flex justify-between gap-3 text-small font-medium text-soft">{t('playground.plan.title')}<span className="tabular font-normal">{t('playground.plan.considered', { count: weighed })}</span></h3>
      {steps.map(({ move, passage, talkingPoint, question }, at) => (
        <div key={at}>
          <p className="font-medium">{t(`playground.plan.move.${move}`)}</p>
          <Facts left facts={[[t('playground.plan.passage'), `“${passage.quote}”`], ...(talkingPoint ? [[t('playground.plan.point'), talkingPoint] as const] : []), ...(question ? [[t('playground.plan.asks'), question] as const] : [])]} />
        </div>
      ))}
      <Facts left facts={[[t('playground.plan.adds'), adds], [t('playground.plan.why'), why]]} />
    </div>
  );
};
