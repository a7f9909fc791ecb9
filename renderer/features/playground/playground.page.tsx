import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SkeletonText } from '../../ui/skeleton';
import { ColumnCard } from './column-card';
import { PlaygroundForm } from './playground-form';
import { emptyDraft, exampleDraft, type PlaygroundDraft } from './playground-order';
import { ReadingPanel } from './reading-panel';
import { useColumns, type Columns } from './use-columns';

/** A text, what a person knows, and what any engine makes of the two. */
export const PlaygroundPage = () => {
  const { t } = useTranslation();
  const engines = useQuery(useTRPC().playground.engines.queryOptions());
  const columns = useColumns();
  const [draft, setDraft] = useState(emptyDraft);
  const change = (next: Partial<PlaygroundDraft>): void => setDraft((before) => ({ ...before, ...next }));
  return (
    <>
      <PageHeader title={t('playground.title')} crumbsLabel={t('app.breadcrumb')} aside={<span className="min-w-0 truncate text-soft">{t('playground.lead')}</span>} />
      <Loaded query={engines} skeleton={<div className="w-95 p-6"><SkeletonText lines={8} label={t('app.loading')} /></div>}>
        {(list) => (
          <div className="flex min-h-0 flex-1">
            <PlaygroundForm draft={draft} onChange={change} engines={list} working={columns.working} ran={columns.columns.length > 0} onRun={columns.run} onCancel={columns.cancelAll} />
            <div className="min-w-0 flex-1 overflow-y-auto px-6 py-4"><Outcome {...columns} onExample={() => change(exampleDraft)} /></div>
          </div>
        )}
      </Loaded>
    </>
  );
};

const Outcome = ({ columns, cancel, again, onExample }: Columns & { onExample: () => void }) => {
  const { t } = useTranslation();
  const reading = columns.find((column) => column.reading !== null)?.reading ?? null;
  if (columns.length === 0) return <EmptyState icon={<FlaskConical size={28} />} title={t('playground.nothing.title')} action={<Button onClick={onExample}>{t('playground.example')}</Button>}>{t('playground.nothing.text')}</EmptyState>;
  return (
    <div className="flex flex-col gap-4">
      {reading && <ReadingPanel reading={reading} />}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(290px,1fr))] items-start gap-4">
        {columns.map((column) => <ColumnCard key={column.key} column={column} onCancel={() => cancel(column.key)} onAgain={() => again(column.key)} />)}
      </div>
    </div>
  );
};
