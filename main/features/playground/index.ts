export { createPlaygroundService, type PlaygroundService } from './playground.service';
export { createPlaygroundRouter } from './playground.router';
