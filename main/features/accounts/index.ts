export { ownerFilter, requireOwnOr, type Actor } from './actor';
export { AccountEntity } from './account.entity';
export { ensureLocalAccount } from './local-account';
export { createAccountRouter } from './account.router';
