import { useMutation } from '@tanstack/react-query';
import { useGate } from '../../app/session/gate-context';
import { useTRPC } from '../../app/trpc';

/** Ends the session of this window, or all of the account. */
export const useSignOut = () => {
  const { askAgain } = useGate();
  return useMutation(useTRPC().auth.logout.mutationOptions({ onSuccess: askAgain }));
};
