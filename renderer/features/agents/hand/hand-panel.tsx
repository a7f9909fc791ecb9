import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ban, Play } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfiguredAgent } from '@shared/contracts/agent-config';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { HandFields } from './hand-fields';
import { emptyDraft, missingOf, orderOf } from './hand-order';
import { HandResult } from './hand-result';

const isOpen = (status: string | undefined): boolean => status === 'queued' || status === 'running';

/** Sets an agent to work on what is given, and shows what comes out. */
export const HandPanel = ({ agent }: { agent: ConfiguredAgent }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(emptyDraft);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const task = useQuery(trpc.agents.task.queryOptions({ id: taskId ?? '' }, { enabled: taskId !== null, refetchInterval: ({ state }) => (isOpen(state.data?.status) ? 500 : false) }));
  const execute = useMutation(trpc.agents.execute.mutationOptions({ onSuccess: (begun) => { queryClient.setQueryData(trpc.agents.task.queryKey({ id: begun.id }), begun); setTaskId(begun.id); } }));
  const cancel = useMutation(trpc.agents.cancel.mutationOptions({ onSuccess: (ended) => queryClient.setQueryData(trpc.agents.task.queryKey({ id: ended.id }), ended) }));
  const missing = missingOf(agent, draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    setProblem(null);
    if (missing.length > 0) return;
    const made = orderOf(agent, draft);
    if ('order' in made) execute.mutate(made.order);
    else setProblem(made.problem);
  };
  const running = isOpen(task.data?.status);
  return (
    <div className="grid grid-cols-[minmax(0,420px)_minmax(0,1fr)] items-start gap-8 pb-6 max-[1000px]:grid-cols-1">
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-soft">{t('agents.hand.lead')}</p>
        <HandFields agent={agent} draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} missing={asked ? missing : []} />
        {problem && <Notice tone="bad" role="alert">{problem}</Notice>}
        <div className="flex gap-2">
          <Button type="submit" kind="primary" icon={<Play size={14} aria-hidden />} busy={execute.isPending || running}>{t('agents.hand.run')}</Button>
          {running && taskId && <Button icon={<Ban size={14} aria-hidden />} busy={cancel.isPending} onClick={() => cancel.mutate({ id: taskId })}>{t('agents.hand.cancel')}</Button>}
        </div>
      </form>
      <HandResult task={taskId === null ? null : (task.data ?? null)} />
    </div>
  );
};
