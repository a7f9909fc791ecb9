import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BudgetStatusDto } from '@shared/contracts/budget';
import { money } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Bar } from '../../ui/meter';
import { Facts, Panel } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';
import { CeilingForm } from './ceiling-form';
import { Ledger } from './ledger';

/** What may be spent, what was today, and every call. */
export const BudgetSettings = () => {
  const { t } = useTranslation();
  const status = useQuery(useTRPC().budget.status.queryOptions());
  return (
    <div className="flex flex-col gap-8">
      <Loaded query={status} skeleton={<SkeletonText label={t('app.loading')} />}>
        {(budget) => (
          <div className="grid grid-cols-2 items-start gap-6 max-[1100px]:grid-cols-1">
            <CeilingForm ceilings={budget.ceilings} />
            <Today budget={budget} />
          </div>
        )}
      </Loaded>
      <Ledger />
    </div>
  );
};

const Today = ({ budget: { ceilings, spent, open, calls, unpriced, month } }: { budget: BudgetStatusDto }) => {
  const { t } = useTranslation();
  const share = ceilings.day ? Math.floor((spent * 100) / ceilings.day) : 0;
  return (
    <Panel title={t('budget.today')}>
      <p className="tabular text-title font-semibold">{ceilings.day === null ? t('budget.noCeiling', { spent: money(spent) }) : t('budget.of', { spent: money(spent), ceiling: money(ceilings.day) })}</p>
      {ceilings.day !== null && <Bar className="mt-2 mb-3" value={share} tone={share >= 100 ? 'bad' : share >= 80 ? 'warn' : 'accent'} />}
      {open > 0 && <p className="text-small text-soft">{t('budget.open', { open: money(open) })}</p>}
      <Facts facts={[[t('budget.calls', { count: calls }), unpriced > 0 ? t('budget.unpriced', { count: unpriced }) : ''], [t('budget.month'), <span key="month" className="tabular">{money(month)}</span>]]} />
    </Panel>
  );
};
