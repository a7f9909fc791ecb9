import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Panel } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';
import { countsWords } from './counts-words';

/** What was done, when and how much, without a word on whom. */
export const ErasureRecord = () => {
  const { t } = useTranslation();
  const record = useQuery(useTRPC().privacy.record.queryOptions());
  return (
    <Panel title={t('privacy.record.title')} className="mt-8" aside={record.data && record.data.objections > 0 ? <span className="text-soft">{t('privacy.record.objections', { count: record.data.objections })}</span> : undefined}>
      <Loaded query={record} skeleton={<SkeletonText label={t('app.loading')} />}>
        {({ erasures }) => erasures.length === 0 ? <p className="text-soft">{t('privacy.record.none')}</p> : (
          <ul className="flex flex-col">
            {erasures.map(({ id, at, reason, counts }) => (
              <li key={id} className="flex min-h-7 items-baseline gap-4 border-b border-line py-1 last:border-0"><span className="w-36 shrink-0 text-soft">{day(at)}</span><span className="w-36 shrink-0">{t(`privacy.record.reason.${reason}`)}</span><span className="min-w-0 text-soft">{countsWords(t, counts)}</span></li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
};
