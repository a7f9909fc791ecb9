import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgentTaskDto, ExecuteResult } from '@shared/contracts/agent';
import { isErrorCode } from '@shared/errors';
import { Notice } from '../../../ui/notice';
import { Panel } from '../../../ui/panel';
import { AnalysisResult } from './analysis-result';
import { ResearchResult } from './research-result';
import { ReviewResult } from './review-result';
import { WriterResult } from './writer-result';

/** What the agent does now, and in words what came out. */
export const HandResult = ({ task }: { task: AgentTaskDto | null }) => {
  const { t } = useTranslation();
  if (!task) return <Panel title={t('agents.hand.result')}><p className="text-soft">{t('agents.hand.noResult')}</p></Panel>;
  const running = task.status === 'queued' || task.status === 'running';
  const step = task.status === 'running' && task.progress ? ` · ${t('agents.hand.step', { done: Math.min(task.progress.done + 1, task.progress.total), total: task.progress.total })}` : '';
  return (
    <Panel title={t('agents.hand.result')} aside={
      <span role="status" className="flex items-center gap-1.5 text-soft">
        {running && <LoaderCircle size={13} className="animate-spin motion-reduce:animate-none" aria-hidden />}{t(`agents.hand.state.${task.status}`)}{step}
      </span>
    }>
      {task.error && <Notice tone="bad">{isErrorCode(task.error.code) && <span className="font-medium">{t(`errors.${task.error.code}.what`)}. </span>}{task.error.message}</Notice>}
      {task.result ? <Given result={task.result} /> : !task.error && !running && <p className="text-soft">{t('agents.hand.noResult')}</p>}
    </Panel>
  );
};

const Given = ({ result }: { result: ExecuteResult }) => {
  if (result.agent === 'researcher') return <ResearchResult result={result} />;
  return (
    <>
      <ReadPost post={result.post} />
      {result.agent === 'analyzer' && <AnalysisResult analysis={result.analysis} />}
      {result.agent === 'writer' && <WriterResult result={result} />}
      {result.agent === 'reviewer' && <ReviewResult comment={result.comment} review={result.review} />}
    </>
  );
};

const ReadPost = ({ post: { title, url, words, language } }: { post: Exclude<ExecuteResult, { agent: 'researcher' }>['post'] }) => {
  const { t } = useTranslation();
  return <p className="mb-3 break-words text-soft">{[title, url, t('agents.hand.words', { count: words }), language].filter(Boolean).join(' · ')}</p>;
};
