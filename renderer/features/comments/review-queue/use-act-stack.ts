import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { useSay } from '../../../app/toaster';
import type { useReviewMutations } from './use-review-mutations';

type Act = { kind: 'comment'; id: string } | { kind: 'site'; blogId: string; rejected: string | null };

/** What was done here, last first, so that it can be taken back; `onBack` is given each comment that came back. */
export const useActStack = (ask: ReturnType<typeof useReviewMutations>, onBack: (comment: CommentDto) => Promise<void>) => {
  const { t } = useTranslation();
  const say = useSay();
  const acts = useRef<Act[]>([]);
  const [filled, setFilled] = useState(false);
  const push = (act: Act) => {
    acts.current.push(act);
    setFilled(true);
  };
  const undo = async (act: Act): Promise<void> => {
    if (act.kind === 'site') await ask.setNever.mutateAsync({ id: act.blogId, never: false });
    const id = act.kind === 'site' ? act.rejected : act.id;
    if (id !== null) await onBack(await ask.undo.mutateAsync({ id }));
    say({ title: t('review.said.undone') });
  };
  const takeBack = () => {
    const act = acts.current.pop();
    setFilled(acts.current.length > 0);
    if (!act) return say({ title: t('review.act.nothingToUndo') });
    undo(act).catch(() => undefined); // told by a toast
  };
  /** Of one comment, whatever was done since. */
  const takeBackOf = (id: string) => {
    acts.current = acts.current.filter((act) => act.kind !== 'comment' || act.id !== id);
    undo({ kind: 'comment', id }).catch(() => void ask.refetch());
  };
  return { push, takeBack, takeBackOf, filled, undoing: { label: t('app.undo'), run: takeBack } };
};
