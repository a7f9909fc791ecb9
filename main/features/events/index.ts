export { createEventRouter } from './event.router';
