export { ownerFilter, requireOwnOr, type Actor } from './actor';
export { AccountEntity } from './account.entity';
export { SessionEntity } from './session.entity';
export { SignInFailureEntity } from './sign-in-failure.entity';
export { ensureLocalAccount } from './local-account';
export { createAccountRouter } from './account.router';
export { createAccountService, type AccountService } from './account.service';
