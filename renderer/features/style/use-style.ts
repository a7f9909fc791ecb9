import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StyleCardDto } from '@shared/contracts/style-card';
import { useTRPC } from '../../app/trpc';

/** The card of who works here, and what can be done with it; main's answer is what is shown. */
export const useStyle = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = (card: StyleCardDto) => { queryClient.setQueryData(trpc.style.card.queryKey(), card); };
  return {
    card: useQuery(trpc.style.card.queryOptions()),
    update: useMutation(trpc.style.update.mutationOptions({ onSuccess })),
    reset: useMutation(trpc.style.reset.mutationOptions({ onSuccess })),
  };
};
export type Style = ReturnType<typeof useStyle>;
