export { ActivityEntity } from './activity.entity';
export { createActivityLog, type ActivityLog } from './activity-log';
