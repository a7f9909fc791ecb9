import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listPath } from '../../../app/figure-range';
import { count } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC, type Outputs } from '../../../app/trpc';
import { SkeletonRows } from '../../../ui/skeleton';
import { DayBars } from './day-bars';
import { Part } from './part';

const shownDays = 14;

/** How the last two weeks went, for those who may see figures; each chart leads to exactly its rows. @param after they wait until this is true */
export const LastDays = ({ after }: { after: boolean }) => {
  const me = useQuery(useTRPC().auth.me.queryOptions()).data;
  return me?.permissions.includes('view_analytics') ? <Charts after={after} /> : null;
};

/** Longest wait for a window that is never idle, in milliseconds. */
const restWithin = 500;

/** From the first rest of the window after `asked`. */
const useRested = (asked: boolean): boolean => {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!asked || rested) return;
    const waiting = requestIdleCallback(() => setRested(true), { timeout: restWithin });
    return () => cancelIdleCallback(waiting);
  }, [asked, rested]);
  return rested;
};

const Charts = ({ after }: { after: boolean }) => {
  const { t } = useTranslation();
  // Counting them starts a thread: what needs the person is drawn first.
  const enabled = useRested(after);
  const days = useQuery(useTRPC().analytics.days.queryOptions({ days: shownDays, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }, { enabled }));
  return (
    <Part title={t('home.days')} aside={<Link to="/analytics" className="rounded-[4px] py-0.5 text-soft hover:text-text hover:underline">{t('home.all')}</Link>}>
      <Loaded query={days} skeleton={<SkeletonRows rows={3} label={t('app.loading')} />}>{(data) => <Three data={data} />}</Loaded>
    </Part>
  );
};

const Three = ({ data: { range, days } }: { data: Outputs['analytics']['days'] }) => {
  const { t } = useTranslation();
  const sum = (of: (row: (typeof days)[number]) => number): number => days.reduce((total, row) => total + of(row), 0);
  const [drafted, approved, agreed] = [sum((row) => row.drafted), sum((row) => row.approved), sum((row) => row.agreed)];
  const clear = agreed + sum((row) => row.against);
  if (drafted + approved === 0) return <p className="text-soft">{t('home.noDays')}</p>;
  const rows = { from: range.start, to: range.end };
  const share = clear === 0 ? t('home.agreementNone') : t('home.agreementShare', { share: new Intl.NumberFormat('en', { style: 'percent' }).format(agreed / clear), total: count(clear) });
  return (
    <div className="grid grid-cols-3 gap-4 max-[760px]:grid-cols-1">
      <DayBars name={t('home.drafted')} total={count(drafted)} to={listPath('/comments', rows)} days={days.map((row) => ({ day: row.day, value: row.drafted }))} />
      <DayBars name={t('home.approved')} total={count(approved)} to={listPath('/comments', { ...rows, on: 'approved' })} days={days.map((row) => ({ day: row.day, value: row.approved }))} />
      <DayBars name={t('home.agreement')} total={share} to={listPath('/comments', { ...rows, agreement: 'clear' })} days={days.map((row) => ({ day: row.day, value: row.agreed, rest: row.against }))} />
    </div>
  );
};
