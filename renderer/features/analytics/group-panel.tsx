import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupFigures } from '@shared/contracts/analytics';
import { count } from '../../app/format';
import { Bar } from '../../ui/meter';
import { Panel } from '../../ui/panel';
import { FigureLink } from './figure-link';
import type { RowsOf } from './rows-of';
import { ValueTable } from './value-table';

export interface Group extends GroupFigures {
  key: string;
  /** Read out with each figure. */
  label: string;
  name: ReactNode;
  /** What the ledger is asked with for the rows of this group. */
  filters: Record<string, string>;
}

/** Drafts by what they hang on, the most first. */
export const GroupPanel = ({ title, name, groups, total, rows }: { title: string; name: string; groups: readonly Group[]; total?: number; rows: RowsOf }) => {
  const { t } = useTranslation();
  const most = Math.max(1, ...groups.map(({ drafted }) => drafted));
  const figures = [['drafted', {}], ['ready', { verdict: 'ready' }], ['approved', { decision: 'approved' }], ['rejected', { decision: 'rejected' }]] as const;
  return (
    <Panel title={title} className="min-w-0">
      {groups.length === 0 ? <p className="text-soft">{t('analytics.group.none')}</p> : (
        <>
          <ValueTable label={title} columns={[name, ...figures.map(([figure]) => t(`analytics.group.${figure}`)), t('analytics.group.average')]} rows={groups.map((group) => ({
            key: group.key,
            name: <div className="py-1.5"><div className="truncate" title={group.label}>{group.name}</div><Bar className="mt-1 max-w-60" value={(group.drafted / most) * 100} /></div>,
            cells: [
              ...figures.map(([figure, filters]) => <FigureLink key={figure} value={group[figure]} to={rows.drafts({ ...group.filters, ...filters })} what={`${group.label}, ${t(`analytics.group.${figure}`)}`} />),
              Math.round(group.averageScore),
            ],
          }))} />
          {total !== undefined && total > groups.length && <p className="mt-2 text-small text-soft">{t('analytics.group.cut', { shown: count(groups.length), total: count(total) })}</p>}
        </>
      )}
    </Panel>
  );
};
