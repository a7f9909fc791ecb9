import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignDto } from '@shared/contracts/campaign';
import { count } from '../../../app/format';
import { ProgressBar } from '../../../ui/meter';
import { RemainingTime } from './remaining-time';

/** Five columns of real rows; the counts move as work is done. */
export const PipelineView = ({ campaign }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  const { pipeline: p, awaiting, approved, id } = campaign;
  const tasks = p.openTasks + p.doneTasks + p.failedTasks;
  const tasksGone = tasks === 0 && ['finished', 'failed', 'stopped'].includes(campaign.status); // they are kept for 90 days
  const columns = [
    { key: 'found', value: p.found, note: t('campaigns.pipeline.foundNote', { count: p.candidates }), to: `/posts?campaignId=${id}` },
    { key: 'analysed', value: p.analysed, note: t('campaigns.pipeline.analysedNote', { count: p.skipped }), to: `/campaigns/${id}?tab=skipped` },
    { key: 'drafted', value: p.drafted, note: t('campaigns.pipeline.draftedNote'), to: `/posts?campaignId=${id}&status=drafted` },
    { key: 'reviewed', value: p.reviewed, note: t('campaigns.pipeline.reviewedNote', { count: awaiting }), to: `/review?campaignId=${id}` },
    { key: 'yours', value: p.decided, note: t('campaigns.pipeline.yoursNote', { count: approved }), to: `/comments?campaignId=${id}` },
  ] as const;
  return (
    <section aria-label={t('campaigns.pipeline.label')} className="flex flex-col rounded-panel border border-line bg-raised">
      <ol className="grid flex-1 grid-cols-5 max-[760px]:grid-cols-3">
        {columns.map(({ key, value, note, to }) => (
          <li key={key} className="border-l border-line first:border-l-0">
            <Link to={to} className="block h-full rounded-control px-4 py-3 outline-offset-[-2px] hover:bg-hover">
              <span className="block text-soft">{t(`campaigns.pipeline.${key}`)}</span>
              <span data-testid={`pipeline-${key}`} className="tabular block text-display font-semibold">{count(value)}</span>
              <span className="tabular block truncate text-small text-soft">{note}</span>
            </Link>
          </li>
        ))}
      </ol>
      <div className="border-t border-line px-4 py-2.5">
        {!tasksGone && <ProgressBar label={t('campaigns.pipeline.progress')} done={p.doneTasks + p.failedTasks} total={tasks} />}
        <div className="mt-1.5 flex items-center gap-3 text-small text-soft">
          <span className="tabular" role="status">{tasksGone ? t('campaigns.pipeline.tasksGone') : t('campaigns.pipeline.work', { done: count(p.doneTasks), total: count(tasks) })}</span>
          {p.failedTasks > 0 && <span className="flex items-center gap-1 text-bad"><TriangleAlert size={12} aria-hidden />{t('campaigns.pipeline.failedTasks', { count: p.failedTasks })}</span>}
          <RemainingTime campaign={campaign} />
          {!tasksGone && <Link to={`/tasks?campaignId=${id}`} className="ml-auto rounded-[4px] py-0.5 hover:text-text hover:underline">{t('campaigns.pipeline.seeTasks')}</Link>}
        </div>
      </div>
    </section>
  );
};
