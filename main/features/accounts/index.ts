export type { Actor } from './actor';
export { createAccountRouter } from './account.router';
