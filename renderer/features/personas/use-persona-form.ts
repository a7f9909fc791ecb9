import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { personaInput, type Persona, type PersonaDto, type PersonaInput } from '@shared/contracts/persona';
import { errorFacts } from '../../app/error-words';
import { useTRPC } from '../../app/trpc';

/** A persona as a form: what main refuses about the name stands at the name. */
export const usePersonaForm = (persona: PersonaDto | null) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<PersonaInput, unknown, Persona>({ resolver: zodResolver(personaInput), defaultValues: persona ?? { name: '', email: '', site: '', about: '', affiliations: [] } });
  const known = { onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.personas.pathKey() }), meta: { told: true } };
  const create = useMutation(trpc.personas.create.mutationOptions(known));
  const update = useMutation(trpc.personas.update.mutationOptions(known));
  const store = async (input: Persona): Promise<PersonaDto | null> => {
    try {
      return persona ? await update.mutateAsync({ id: persona.id, persona: input }) : await create.mutateAsync(input);
    } catch (error) {
      const facts = errorFacts(error);
      if (facts.code !== 'VALIDATION') throw error;
      form.setError('name', { type: 'server', message: facts.message });
      return null;
    }
  };
  return { form, store, saving: create.isPending || update.isPending, error: create.error ?? update.error };
};
