export { createLogRouter } from './log.router';
export { createLogService, type LogService } from './log.service';
