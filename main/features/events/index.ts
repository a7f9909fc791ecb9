export type { EventAccess } from './event-access';
export { createEventRouter } from './event.router';
