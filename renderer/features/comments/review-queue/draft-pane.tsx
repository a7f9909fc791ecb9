import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import type { BlogDto } from '@shared/contracts/post';
import { useTRPC } from '../../../app/trpc';
import { IconButton } from '../../../ui/icon-button';
import { ApprovedCard } from './approved-card';
import { DecisionBar } from './decision-bar';
import { DraftEditor } from './draft-editor';
import { DraftText } from './draft-text';
import { EvidenceChips, TalkingPoints } from './evidence-chips';
import { IssueList } from './issue-list';
import { PlanPanel } from './plan-panel';
import { RevisionsDialog } from './revisions-dialog';
import { ScorePanel } from './score-panel';
import { WritingPanel } from './writing-panel';
import { useLiveScore } from './use-live-score';
import type { Light } from './use-light';
import type { ReviewActions } from './use-review-actions';
import type { Rewriting } from './use-rewriting';
import type { Writing } from './use-writing';
import { useTextBlock } from './use-text-block';

interface DraftPaneProps {
  comment: CommentDto;
  blog: BlogDto | undefined;
  light: Light;
  actions: ReviewActions;
  rewriting: Rewriting;
  writing: Writing;
  /** The text under edit; null while reading. */
  editing: string | null;
  onEdit: (text: string | null) => void;
  onAnother: () => void;
}

/** The draft, what it rests on, what the reviewer says, and the person's word. */
export const DraftPane = ({ comment, blog, light, actions, rewriting, writing, editing, onEdit, onAnother }: DraftPaneProps) => {
  const { t } = useTranslation();
  const [revisions, setRevisions] = useState(false);
  const campaign = useQuery(useTRPC().campaigns.get.queryOptions({ id: comment.campaignId }));
  const live = useLiveScore(comment.id, editing ?? comment.text, comment, editing !== null);
  const blocked = useTextBlock(comment, { editing: editing !== null, writing: writing.now !== undefined });
  const review = editing === null ? comment.review : live.review;
  const save = async () => {
    if (editing === null || editing.trim() === '') return;
    if (editing === comment.text || (await actions.save(comment, editing))) onEdit(null);
  };
  return (
    <section aria-label={t('review.draft.label')} className="flex h-full flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-5 pb-6" tabIndex={-1}>
        <header className="mb-3 flex items-center gap-2">
          <h2 className="text-lead font-semibold">{t('review.draft.label')}</h2>
          <span className="min-w-0 truncate text-soft">{t(`comments.type.${comment.type}`)} · {t(`comments.length.${comment.length}`)}{comment.edited && ` · ${t('review.draft.edited')}`}</span>
          <IconButton className="ml-auto" label={t('review.draft.history')} icon={<History size={15} aria-hidden />} onClick={() => setRevisions(true)} />
        </header>
        <div className="flex flex-col gap-4">
          <WritingPanel id={comment.id} writing={writing} rewriting={rewriting} onAskAgain={onAnother} />
          {comment.status === 'approved' && editing === null && <div className="rounded-panel border border-line bg-raised p-4"><ApprovedCard comment={comment} /></div>}
          {editing === null
            ? <DraftText text={comment.text} review={review} talkingPoints={campaign.data?.talkingPoints ?? []} light={light} />
            : <DraftEditor text={editing} review={live.review} reviewedText={live.reviewedText} length={comment.length} onChange={onEdit} onSave={() => void save()} onCancel={() => onEdit(null)} />}
          <EvidenceChips evidence={comment.evidence} light={light} />
          <IssueList issues={review.issues} light={light} />
          <ScorePanel review={review} catchingUp={live.catchingUp} light={light} />
          <PlanPanel plan={comment.plan} light={light} />
          <TalkingPoints points={comment.talkingPoints} light={light} />
          {comment.disclosure && <p className="text-soft"><span className="font-medium text-text">{t('review.draft.disclosure')}: </span>{comment.disclosure}</p>}
        </div>
      </div>
      <DecisionBar comment={comment} blog={blog} actions={actions} writing={writing.now !== undefined} editing={editing} onEdit={onEdit} onSave={() => void save()} onAnother={onAnother} />
      <RevisionsDialog open={revisions} comment={comment} blocked={blocked} busy={rewriting.restoring} onClose={() => setRevisions(false)} onUse={(text) => { setRevisions(false); onEdit(text); }} onRestore={(revision) => { void rewriting.restore(comment, revision).then((back) => { if (back) setRevisions(false); }); }} />
    </section>
  );
};
