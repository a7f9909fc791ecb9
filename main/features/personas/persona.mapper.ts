import type { PersonaDto } from '@shared/contracts/persona';
import type { PersonaRow } from './persona.entity';

export const personaDtoOf = ({ id, name, email, site, about, affiliations, createdAt, updatedAt }: PersonaRow): PersonaDto => ({ id, name, email, site, about, affiliations, createdAt, updatedAt });
