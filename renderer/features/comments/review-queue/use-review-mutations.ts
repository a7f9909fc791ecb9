import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommentDto } from '@shared/contracts/comment';
import { useTRPC } from '../../../app/trpc';

/** What main is asked for in the queue; its answer is what the screen shows. */
export const useReviewMutations = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = (comment: CommentDto) => { queryClient.setQueryData(trpc.comments.get.queryKey({ id: comment.id }), comment); };
  /** With main's answer nothing is written any more; the event that says so takes a moment longer, and keys would do nothing until then. */
  const over = async (id: string) => {
    const queryKey = trpc.comments.writing.queryKey({ id });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, null);
  };
  return {
    refetch: () => queryClient.invalidateQueries({ queryKey: [['comments']] }),
    review: useMutation(trpc.comments.review.mutationOptions({ onSuccess, meta: { told: true } })),
    edit: useMutation(trpc.comments.edit.mutationOptions({ onSuccess })),
    regenerate: useMutation(trpc.comments.regenerate.mutationOptions({ onSuccess, onSettled: (_comment, _error, { id }) => over(id), meta: { told: true } })),
    restore: useMutation(trpc.comments.restore.mutationOptions({ onSuccess })),
    undo: useMutation(trpc.comments.undo.mutationOptions({ onSuccess })),
    setNever: useMutation(trpc.blogs.setNever.mutationOptions({ onSuccess: (blog) => { queryClient.setQueryData(trpc.blogs.get.queryKey({ id: blog.id }), blog); } })),
  };
};
