export { createSystemService, type SystemService } from './system.service';
export { createSystemRouter } from './system.router';
