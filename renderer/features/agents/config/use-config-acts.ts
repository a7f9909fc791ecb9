import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AgentConfigDto } from '@shared/contracts/agent-config';
import { useTRPC } from '../../../app/trpc';

/** Sets and restores; the answer of main is what the screen shows. */
export const useConfigActs = (onSet: (config: AgentConfigDto) => void, onRestored: (config: AgentConfigDto) => void) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keep = (config: AgentConfigDto): void => {
    queryClient.setQueryData(trpc.agents.config.queryKey(), (before) => before?.map((row) => (row.agent === config.agent ? config : row)));
    void queryClient.invalidateQueries({ queryKey: trpc.agents.configHistory.queryKey() });
  };
  const set = useMutation(trpc.agents.setConfig.mutationOptions({ onSuccess: (config) => { keep(config); onSet(config); } }));
  const restore = useMutation(trpc.agents.restoreConfig.mutationOptions({ onSuccess: (config) => { keep(config); onRestored(config); } }));
  return { set, restore };
};
