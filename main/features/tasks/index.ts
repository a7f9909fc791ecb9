export { createTaskService, type TaskService } from './task.service';
export { createTaskRouter } from './task.router';
