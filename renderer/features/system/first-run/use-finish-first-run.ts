import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { personaInput, type Persona, type PersonaDto, type PersonaInput } from '@shared/contracts/persona';
import { useTRPC } from '../../../app/trpc';
import { firstCampaign, type SourceAnswers, type TalkAnswers } from './answers';

/** Persona, campaign, run, and the note that the first run is done; then on to the live pipeline. */
export const useFinishFirstRun = (storePersona: (persona: Persona) => Promise<PersonaDto | null>) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const persona = useRef<{ of: string; id: string } | null>(null);
  const create = useMutation(trpc.campaigns.create.mutationOptions());
  const start = useMutation(trpc.campaigns.start.mutationOptions());
  const settings = useMutation(trpc.settings.update.mutationOptions());

  const done = async (to: string) => {
    await settings.mutateAsync({ firstRunDone: true });
    queryClient.setQueryData(trpc.system.info.queryKey(), (info) => info && { ...info, firstRunDone: true });
    await navigate(to, { replace: true });
  };
  /** A second try after a failure does not make a second persona. */
  const personaId = async (typed: PersonaInput): Promise<string | null> => {
    const input = personaInput.parse(typed);
    const of = JSON.stringify(input);
    if (persona.current?.of === of) return persona.current.id;
    const stored = await storePersona(input);
    if (stored) persona.current = { of, id: stored.id };
    return stored?.id ?? null;
  };
  /** False when the persona was refused: its step says why. */
  const run = async (typed: PersonaInput, talk: TalkAnswers, source: SourceAnswers, example: string | null): Promise<boolean> => {
    setBusy(true);
    try {
      const id = await personaId(typed);
      if (id === null) return false;
      const campaign = await create.mutateAsync(firstCampaign(id, talk, source, example));
      await start.mutateAsync({ id: campaign.id }).catch(() => undefined); // told by a toast; the campaign's screen offers to start again
      await done(`/campaigns/${campaign.id}`);
      return true;
    } catch {
      return true; // told by a toast
    } finally {
      setBusy(false);
    }
  };
  return { run, skip: () => void done('/'), busy };
};
