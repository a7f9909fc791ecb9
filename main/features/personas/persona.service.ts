import type { PersonaDto, Persona } from '@shared/contracts/persona';
import type { Actor } from '../accounts';

/** One real name, e-mail and site each (G4). */
export interface PersonaService {
  list(actor: Actor): Promise<PersonaDto[]>;
  /** @throws VALIDATION when the name reads like keywords instead of a person */
  create(actor: Actor, input: Persona): Promise<PersonaDto>;
  update(actor: Actor, id: string, input: Persona): Promise<PersonaDto>;
  /** @throws CONFLICT while a campaign uses it */
  delete(actor: Actor, id: string): Promise<void>;
}
