import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Ban, ListChecks, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { taskStatuses, type TaskDto, type TaskStatus } from '@shared/contracts/task';
import { ago, count, dayAndTime, duration } from '../../app/format';
import { FigureChips } from '../../app/figure-chips';
import { given } from '../../app/given';
import { ListBody } from '../../app/list-body';
import { useSay } from '../../app/toaster';
import { useListParams } from '../../app/use-list-params';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProgressBar } from '../../ui/meter';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Cell, Row, Table } from '../../ui/table';
import { QueueActions } from './queue-actions';
import { QueueNotices } from './queue-notices';
import { TaskStatusBadge } from './task-status-badge';

const initial = { search: '', status: '' as TaskStatus | '', campaignId: '', name: '', from: '', to: '' };

export const TaskListPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const trpc = useTRPC();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'name' })).data?.items ?? [];
  const tasks = useQuery(trpc.tasks.list.queryOptions(
    { page, pageSize: 50, ...given(values) },
    { placeholderData: keepPreviousData },
  ));
  const all = { value: '' as const, label: t('app.all') };
  return (
    <>
      <PageHeader title={t('tasks.title')} crumbsLabel={t('app.breadcrumb')} aside={tasks.data && <span role="status" className="tabular text-soft">{t('tasks.count', { count: tasks.data.total, shown: count(tasks.data.total) })}</span>} actions={<QueueActions />} tools={
        <>
          <SearchField label={t('tasks.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('tasks.filter.status')} prefix value={values.status} onChange={(status) => set({ status })} choices={[all, ...taskStatuses.map((value) => ({ value, label: t(`tasks.status.${value}`) }))]} />
          <Select label={t('tasks.filter.campaign')} prefix className="max-w-64" value={values.campaignId} onChange={(campaignId) => set({ campaignId })} choices={[all, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />
          <FigureChips act="ended" values={{ ...values, taskName: values.name && t(`tasks.name.${values.name as 'campaign.draft'}`, { defaultValue: values.name }) }} set={set} />
        </>
      } />
      <QueueNotices campaignId={values.campaignId} onShowFailed={() => set({ status: 'failed' })} />
      <ListBody query={tasks} filtered={filtered} onClear={clear} onPage={setPage} empty={
        <EmptyState icon={<ListChecks size={22} />} title={t('tasks.empty.title')} action={<Button onClick={() => void navigate('/campaigns')}>{t('tasks.empty.action')}</Button>}>{t('tasks.empty.text')}</EmptyState>
      }>
        {(items) => (
          <Table label={t('tasks.title')} columns={[
            { key: 'what', label: t('tasks.columns.what'), width: '140px' }, { key: 'on', label: t('tasks.columns.subject') }, { key: 'status', label: t('tasks.columns.status'), width: '168px' },
            { key: 'attempts', label: t('tasks.columns.attempts'), width: '80px', right: true }, { key: 'when', label: t('tasks.columns.when'), width: '196px' }, { key: 'act', label: t('tasks.columns.act'), width: '124px', hidden: true },
          ]}>
            {items.map((task) => <TaskRow key={task.id} task={task} />)}
          </Table>
        )}
      </ListBody>
    </>
  );
};

const TaskRow = ({ task }: { task: TaskDto }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const cancel = useMutation(trpc.tasks.cancel.mutationOptions({ onSuccess: () => say({ title: t('tasks.cancelled') }) }));
  const retry = useMutation(trpc.tasks.retry.mutationOptions({ onSuccess: () => say({ title: t('tasks.retried') }) }));
  const took = task.startedAt && task.finishedAt && task.status === 'done' ? t('tasks.took', { time: duration((new Date(task.finishedAt).getTime() - new Date(task.startedAt).getTime()) / 1000) }) : null;
  const name = t(`tasks.name.${task.name as 'campaign.draft'}`, { defaultValue: task.name });
  return (
    <Row>
      <Cell><span className="font-medium">{name}</span></Cell>
      <Cell title={task.error?.message ?? task.subject ?? undefined}>{task.subject}{task.error && <span className="text-bad"> {task.subject && '· '}{task.error.message}</span>}</Cell>
      <Cell>
        <div className="flex items-center gap-2">
          <TaskStatusBadge status={task.status} />
          {task.progress && task.status === 'running' && <><div className="flex-1"><ProgressBar label={name} done={task.progress.done} total={task.progress.total} /></div><span className="tabular text-small text-soft">{task.progress.done}/{task.progress.total}</span></>}
        </div>
      </Cell>
      <Cell right title={task.retryAt ? t('tasks.retriesAt', { when: dayAndTime(task.retryAt) }) : undefined}>{task.attempts > 0 ? `${task.attempts}/${task.maxAttempts}` : ''}</Cell>
      <Cell soft title={dayAndTime(task.createdAt)}>{task.retryAt ? t('tasks.retriesIn', { when: ago(task.retryAt) }) : ago(task.finishedAt ?? task.startedAt ?? task.createdAt)}{took && ` · ${took}`}</Cell>
      <Cell right>
        {(task.status === 'queued' || task.status === 'running') && <Button size="small" kind="quiet" icon={<Ban size={13} aria-hidden />} busy={cancel.isPending} onClick={() => cancel.mutate({ id: task.id })}>{t('tasks.cancel')}</Button>}
        {task.status === 'failed' && <Button size="small" kind="quiet" icon={<RotateCw size={13} aria-hidden />} busy={retry.isPending} onClick={() => retry.mutate({ id: task.id })}>{t('tasks.retry')}</Button>}
      </Cell>
    </Row>
  );
};
