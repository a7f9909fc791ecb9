import { useMutation, useQuery } from '@tanstack/react-query';
import { useCan } from '../../../app/session/me';
import { useTRPC } from '../../../app/trpc';

/** What is being written for a draft just now; events make it look again. Undefined: nothing is. */
export const useWriting = (id: string | undefined) => {
  const trpc = useTRPC();
  const may = useCan()('generate_comments');
  const query = useQuery({ ...trpc.comments.writing.queryOptions({ id: id ?? '' }), enabled: may && id !== undefined, staleTime: 0 });
  const stop = useMutation(trpc.comments.stopWriting.mutationOptions());
  return { now: query.data ?? undefined, stop: () => { if (id !== undefined) stop.mutate({ id }); }, stopping: stop.isPending };
};
export type Writing = ReturnType<typeof useWriting>;
