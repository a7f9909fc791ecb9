import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import type { PostingDto } from '@shared/contracts/posting';
import { errorFacts, errorWords } from '../../../app/error-words';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';

/** A soft limit stands in the way: what it says, and how the person goes on with a reason. */
export interface LimitMet {
  message: string;
  goOn(reason: string): void;
}

type Posted = { permalink?: string; held?: boolean };

/** The posting of a comment and what the person can do about it. The app copies and opens; only the person says what happened (G1). */
export const usePosting = (comment: Pick<CommentDto, 'id' | 'postTitle'> & { textHash?: string } | undefined) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const [limit, setLimit] = useState<LimitMet | null>(null);
  const id = comment?.id ?? '';
  const query = useQuery({ ...trpc.comments.posting.queryOptions({ id }), enabled: comment !== undefined });
  const onSuccess = (posting: PostingDto) => { queryClient.setQueryData(trpc.comments.posting.queryKey({ id: posting.commentId }), posting); };
  const opening = useMutation(trpc.comments.openForPosting.mutationOptions({ onSuccess, meta: { told: true } }));
  const posted = useMutation(trpc.comments.markPosted.mutationOptions({ onSuccess }));
  const notPosted = useMutation(trpc.comments.markNotPosted.mutationOptions({ onSuccess }));
  const undoing = useMutation(trpc.comments.undoPosting.mutationOptions({ onSuccess }));
  const undo = { label: t('app.undo'), run: () => undoing.mutate({ id }) };

  const open = async (again: boolean, override?: string): Promise<void> => {
    if (!comment?.textHash) return;
    try {
      await opening.mutateAsync({ id, textHash: comment.textHash, again, ...(override ? { override } : {}) });
      say({ title: t('posting.said.opened'), detail: t('posting.said.openedDetail') });
    } catch (error) {
      const words = errorWords(t, error);
      if (errorFacts(error).limit) setLimit({ message: errorFacts(error).message, goOn: (reason) => { setLimit(null); void open(again, reason); } });
      else say({ title: words.title, detail: words.detail });
    }
  };
  return {
    posting: query.data ?? null, limit, closeLimit: () => setLimit(null), busy: opening.isPending || posted.isPending || notPosted.isPending,
    open: (again = false) => void open(again),
    markPosted: ({ permalink, held = false }: Posted = {}) => posted.mutate({ id, held, ...(permalink ? { permalink } : {}) }, { onSuccess: () => say({ title: t(held ? 'posting.said.held' : 'posting.said.posted'), ...(comment ? { detail: comment.postTitle } : {}), undo }) }),
    markNotPosted: () => notPosted.mutate({ id }, { onSuccess: () => say({ title: t('posting.said.notPosted'), ...(comment ? { detail: comment.postTitle } : {}), undo }) }),
    undo: () => undoing.mutate({ id }),
  };
};
export type Posting = ReturnType<typeof usePosting>;

/** Whether the person has still to say what became of it. */
export const waitsForWord = ({ posting }: Posting): boolean => posting !== null && (posting.status === 'opening' || posting.status === 'opened' || posting.status === 'unknown');
