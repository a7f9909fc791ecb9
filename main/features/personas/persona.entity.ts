import { EntitySchema } from 'typeorm';
import type { Affiliation } from '@shared/contracts/persona';
import { idColumn, jsonColumn, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

export interface PersonaRow {
  id: string;
  ownerId: string;
  name: string;
  email: string;
  site: string;
  about: string;
  affiliations: Affiliation[];
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

export const PersonaEntity = new EntitySchema<PersonaRow>({
  name: 'Persona',
  tableName: 'personas',
  columns: {
    id: idColumn, ownerId: refColumn, name: textColumn, email: textColumn, site: textColumn, about: textColumn, affiliations: jsonColumn,
    createdAt: timeColumn, updatedAt: timeColumn, deletedAt: optionalTime,
  },
});
