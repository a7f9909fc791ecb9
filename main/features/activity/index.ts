export { ActivityEntity } from './activity.entity';
export { createActivityLog, type ActivityLog } from './activity-log';
export { createActivityService, type ActivityService } from './activity.service';
export { createActivityRouter } from './activity.router';
