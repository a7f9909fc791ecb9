export { createPersonaService, type PersonaService } from './persona.service';
export { createPersonaRepository, type PersonaRepository } from './persona.repository';
export { PersonaEntity, type PersonaRow } from './persona.entity';
export { createPersonaRouter } from './persona.router';
