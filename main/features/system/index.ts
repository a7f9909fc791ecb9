export { createSystemService, type SystemService } from './system.service';
export { createSystemTaskRouter } from './system-task.router';
export { createSystemRouter } from './system.router';
