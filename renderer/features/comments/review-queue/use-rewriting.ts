import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { errorFacts, errorWords } from '../../../app/error-words';
import { useSay } from '../../../app/toaster';
import type { Inputs } from '../../../app/trpc';
import type { ReviewActions } from './use-review-actions';

/** Other texts for a draft: written anew, or an earlier one taken back. What main refuses of the first is said beside the draft. */
export const useRewriting = (actions: ReviewActions) => {
  const { t } = useTranslation();
  const say = useSay();
  const [refusal, setRefusal] = useState<{ id: string; text: string } | null>(null);
  const another = async (input: Inputs['comments']['regenerate']): Promise<void> => {
    setRefusal(null);
    try {
      await actions.regenerate.mutateAsync(input);
      actions.rewritten(input.id);
      say({ title: t('review.said.another'), undo: actions.undoing });
    } catch (error) {
      const { code } = errorFacts(error);
      const { title, detail } = errorWords(t, error);
      if (code === 'CANCELLED') say({ title: t('review.said.stopped') });
      else setRefusal({ id: input.id, text: code === 'CONFLICT' ? detail : `${title}. ${detail}` });
    }
  };
  /** @returns whether it is back */
  const restore = async (comment: CommentDto, revision: number): Promise<boolean> => {
    try {
      await actions.restore.mutateAsync({ id: comment.id, revision, textHash: comment.textHash });
    } catch {
      return false; // told by a toast
    }
    actions.rewritten(comment.id);
    say({ title: t('review.said.restored', { revision }), undo: actions.undoing });
    return true;
  };
  return { another, restore, restoring: actions.restore.isPending, refusal, forget: () => setRefusal(null) };
};
export type Rewriting = ReturnType<typeof useRewriting>;
