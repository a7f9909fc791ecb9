import { Ban, Check, Pencil, RefreshCw, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import type { BlogDto } from '@shared/contracts/post';
import { useWhyNot } from '../../../app/session/me';
import { useSingleKeys } from '../../../app/theme';
import { Button } from '../../../ui/button';
import { usePosting, waitsForWord } from '../posting/use-posting';
import type { ReviewActions } from './use-review-actions';
import { whyNotApprove } from './why-not-approve';

interface DecisionBarProps {
  comment: CommentDto;
  blog: BlogDto | undefined;
  actions: ReviewActions;
  /** Another draft is on its way. */
  writing: boolean;
  editing: string | null;
  onEdit: (text: string | null) => void;
  onSave: () => void;
  onAnother: () => void;
}

const size = 14;

/** The person's word, with the key of each act on its button. */
export const DecisionBar = ({ comment, blog, actions, writing, editing, onEdit, onSave, onAnother }: DecisionBarProps) => {
  const { t } = useTranslation();
  const keys = useSingleKeys();
  const whyNot = useWhyNot();
  const first = waitsForWord(usePosting(comment)) ? t('posting.first') : writing ? t('review.writing.wait') : null;
  const [noDecision, noText] = [whyNot('approve_comments', true) ?? first, whyNot('generate_comments') ?? first];
  const key = (name: string) => (keys ? name : undefined);
  if (editing !== null) {
    const reason = editing.trim() === '' ? t('review.act.empty') : editing === comment.text ? t('review.act.unchanged') : null;
    return (
      <div role="toolbar" aria-label={t('review.act.label')} className="flex shrink-0 items-center gap-2 border-t border-line px-5 py-3">
        <Button kind="primary" keys="Ctrl ↵" busy={actions.saving} disabledReason={reason} onClick={onSave}>{actions.saving ? t('review.act.saving') : t('review.act.save')}</Button>
        <Button keys="Esc" onClick={() => onEdit(null)}>{t('review.act.cancel')}</Button>
      </div>
    );
  }
  const decided = comment.status !== 'awaiting' ? t('review.act.decided') : null;
  return (
    <div role="toolbar" aria-label={t('review.act.label')} className="flex shrink-0 flex-col gap-2 border-t border-line px-5 py-3">
      <div className="flex flex-wrap gap-2">
        {decided
          ? <Button className="flex-1" icon={<Undo2 size={size} aria-hidden />} disabledReason={noDecision} onClick={() => actions.reopen(comment)}>{t('review.act.reopen')}</Button>
          : <Button kind="primary" className="flex-1" keys={key('A')} icon={<Check size={size} aria-hidden />} disabledReason={whyNotApprove(t, comment, blog?.never ?? false, noDecision)} onClick={() => actions.approve(comment)}>{t('review.act.approve')}</Button>}
        <Button keys={key('E')} icon={<Pencil size={size} aria-hidden />} disabledReason={noText} onClick={() => onEdit(comment.text)}>{t('review.act.edit')}</Button>
        {!decided && <Button keys={key('R')} icon={<X size={size} aria-hidden />} disabledReason={noDecision} onClick={() => actions.reject(comment)}>{t('review.act.reject')}</Button>}
      </div>
      <div className="flex flex-wrap gap-1">
        <Button kind="quiet" size="small" keys={key('G')} icon={<RefreshCw size={size} aria-hidden />} disabledReason={noText} onClick={onAnother}>{t('review.act.another')}</Button>
        {blog && <Button kind="quiet" size="small" keys={key('S')} icon={<Ban size={size} aria-hidden />} disabledReason={blog.never ? t('review.act.never') : whyNot('validate_blogs')} onClick={() => actions.skipSite(comment, blog.id)}>{t('review.act.skipSite')}</Button>}
        <Button kind="quiet" size="small" className="ml-auto" keys={key('Z')} icon={<Undo2 size={size} aria-hidden />} disabledReason={actions.canTakeBack ? null : t('review.act.nothingToUndo')} onClick={actions.takeBack}>{t('review.act.undo')}</Button>
      </div>
    </div>
  );
};
