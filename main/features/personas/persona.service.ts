import type { PersonaDto, Persona } from '@shared/contracts/persona';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import { ownerFilter, type Actor } from '../accounts';
import { PersonaEntity, type PersonaRow } from './persona.entity';
import { personaDtoOf } from './persona.mapper';
import { createPersonaRepository } from './persona.repository';
import { personaNameProblem } from './persona.rules';

/** One real name, e-mail and site each (G4). */
export interface PersonaService {
  list(actor: Actor): Promise<PersonaDto[]>;
  /** @throws VALIDATION when the name reads like keywords instead of a person */
  create(actor: Actor, input: Persona): Promise<PersonaDto>;
  update(actor: Actor, id: string, input: Persona): Promise<PersonaDto>;
  /** @throws CONFLICT while a campaign uses it */
  delete(actor: Actor, id: string): Promise<void>;
}

const checkName = (input: Persona): void => {
  const problem = personaNameProblem(input.name);
  if (problem) throw new AppError('VALIDATION', problem, { details: { issues: [{ path: 'name', message: problem }] } });
};

export const createPersonaService = ({ database, clock }: { database: Database; clock: Clock }): PersonaService => {
  const repository = createPersonaRepository(database);
  const visible = async (actor: Actor, id: string): Promise<PersonaRow> => {
    const row = await repository.find(id);
    const owner = ownerFilter(actor);
    if (!row || row.deletedAt || (owner !== null && row.ownerId !== owner)) throw new AppError('NOT_FOUND', 'This persona does not exist.');
    return row;
  };
  const changed = (personaId: string): void => database.record({ type: 'persona.changed', personaId });

  return {
    list: async (actor) => (await repository.list(ownerFilter(actor))).map(personaDtoOf),
    create: async (actor, input) => {
      checkName(input);
      const now = clock.now().toISOString();
      const row: PersonaRow = { ...input, id: newId(), ownerId: actor.id, createdAt: now, updatedAt: now, deletedAt: null };
      await database.unit(async () => {
        await database.writer().insert(PersonaEntity, row);
        changed(row.id);
      });
      return personaDtoOf(row);
    },
    update: async (actor, id, input) => {
      checkName(input);
      return database.unit(async () => {
        const row = { ...(await visible(actor, id)), ...input, updatedAt: clock.now().toISOString() };
        await database.writer().save(PersonaEntity, row);
        changed(id);
        return personaDtoOf(row);
      });
    },
    delete: (actor, id) =>
      database.unit(async () => {
        await visible(actor, id);
        const campaigns = await repository.campaignsUsing(id);
        if (campaigns.length > 0) throw new AppError('CONFLICT', `The campaign "${campaigns[0]}" uses this persona. Give it another persona first.`, { details: { campaigns } });
        await database.writer().update(PersonaEntity, { id }, { deletedAt: clock.now().toISOString() });
        changed(id);
      }),
  };
};
