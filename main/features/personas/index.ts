export type { PersonaService } from './persona.service';
export { createPersonaRouter } from './persona.router';
