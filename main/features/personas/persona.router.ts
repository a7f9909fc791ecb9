import { z } from 'zod';
import { byIdInput, okSchema, noInput } from '@shared/contracts/basics';
import { personaDto, personaInput } from '@shared/contracts/persona';
import { t } from '../../trpc/init';
import { signedInProcedure } from '../../trpc/procedures';
import type { PersonaService } from './persona.service';

export const createPersonaRouter = (service: PersonaService) =>
  t.router({
    list: signedInProcedure({ rest: { method: 'GET', path: '/personas' }, description: 'The caller’s personas.' })
      .input(noInput).output(z.array(personaDto)).query(({ ctx }) => service.list(ctx.account)),
    create: signedInProcedure({ rest: { method: 'POST', path: '/personas' }, description: 'A new persona.' })
      .input(personaInput).output(personaDto).mutation(({ ctx, input }) => service.create(ctx.account, input)),
    update: signedInProcedure({ rest: { method: 'PUT', path: '/personas/{id}' }, description: 'Replaces a persona.' })
      .input(byIdInput.extend({ persona: personaInput })).output(personaDto).mutation(({ ctx, input }) => service.update(ctx.account, input.id, input.persona)),
    delete: signedInProcedure({ rest: { method: 'DELETE', path: '/personas/{id}' }, description: 'Deletes a persona that no campaign uses.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.delete(ctx.account, input.id); return { ok: true as const }; }),
  });
