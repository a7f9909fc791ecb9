import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';

/** The answer of main is what the window shows and locks by. */
export const useUpdateProfile = (told = false) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  return useMutation(trpc.auth.updateProfile.mutationOptions({
    onSuccess: (me) => {
      queryClient.setQueryData(trpc.auth.me.queryKey(), me);
      say({ title: t('accounts.settings.saved') });
    },
    meta: { told },
  }));
};
