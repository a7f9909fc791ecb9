export { createScheduleService, type ScheduleService } from './schedule.service';
export { createScheduler, type Scheduler } from './scheduler';
export { createScheduleRepository } from './schedule.repository';
export { ScheduleEntity, ScheduleRunEntity } from './schedule.entity';
export { createScheduleRouter } from './schedule.router';
