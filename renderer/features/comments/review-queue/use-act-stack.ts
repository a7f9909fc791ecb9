import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { createActHistory, type Act } from './act-history';
import type { useReviewMutations } from './use-review-mutations';

const history = createActHistory(sessionStorage);

/** What was done in the queue, last first, so that it can be taken back, also after a visit to another screen; `onBack` is given each comment that came back. */
export const useActStack = (ask: ReturnType<typeof useReviewMutations>, onBack: (comment: CommentDto) => Promise<void>) => {
  const { t } = useTranslation();
  const say = useSay();
  const account = useQuery(useTRPC().auth.me.queryOptions()).data?.id ?? '';
  const filled = useSyncExternalStore(history.subscribe, () => history.count(account) > 0);
  const push = (act: Act) => history.push(account, act);
  const undo = async (act: Act): Promise<void> => {
    if (act.kind === 'site') await ask.setNever.mutateAsync({ id: act.blogId, never: false });
    const id = act.kind === 'site' ? act.rejected : act.id;
    if (id !== null) await onBack(await ask.undo.mutateAsync({ id }));
    say({ title: t('review.said.undone') });
  };
  const takeBack = () => {
    const act = history.pop(account);
    if (!act) return say({ title: t('review.act.nothingToUndo') });
    undo(act).catch(() => undefined); // told by a toast
  };
  /** Of one comment, whatever was done since. */
  const takeBackOf = (id: string) => {
    history.dropComment(account, id);
    undo({ kind: 'comment', id }).catch(() => void ask.refetch());
  };
  return { push, takeBack, takeBackOf, filled, undoing: { label: t('app.undo'), run: takeBack } };
};
