import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '@shared/contracts/settings';
import { useTRPC } from '../../app/trpc';

export const useSettings = () => useQuery(useTRPC().settings.get.queryOptions());

/** Saves a group; the answer of main is what the screens show. */
export const useUpdateSettings = (onSaved?: (settings: Settings) => void) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(trpc.settings.update.mutationOptions({
    onSuccess: (settings) => {
      queryClient.setQueryData(trpc.settings.get.queryKey(), settings);
      onSaved?.(settings);
    },
  }));
};
