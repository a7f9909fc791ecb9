import { IsNull } from 'typeorm';
import type { Persona } from '@shared/contracts/persona';
import type { Database } from '../../db/database';
import { PersonaEntity, type PersonaRow } from './persona.entity';

export const createPersonaRepository = (database: Database) => ({
  find: (id: string): Promise<PersonaRow | null> => database.reader().findOneBy(PersonaEntity, { id }),
  list: (ownerId: string | null): Promise<PersonaRow[]> =>
    database.reader().find(PersonaEntity, { where: { deletedAt: IsNull(), ...(ownerId === null ? {} : { ownerId }) }, order: { name: 'ASC', id: 'ASC' } }),
  /** The persona with exactly these fields, or null. */
  findSame: async (ownerId: string, persona: Persona): Promise<PersonaRow | null> => {
    const rows = await database.reader().findBy(PersonaEntity, { ownerId, deletedAt: IsNull(), name: persona.name, email: persona.email, site: persona.site, about: persona.about });
    return rows.find((row) => JSON.stringify(row.affiliations) === JSON.stringify(persona.affiliations)) ?? null;
  },
  /** Names of the campaigns that use it and are not deleted. */
  campaignsUsing: async (id: string): Promise<string[]> =>
    ((await database.reader().query('SELECT name FROM campaigns WHERE persona_id = ? AND deleted_at IS NULL ORDER BY name', [id])) as { name: string }[]).map(({ name }) => name),
});
export type PersonaRepository = ReturnType<typeof createPersonaRepository>;
