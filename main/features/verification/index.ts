export { createPostingChecks } from './posting-check.repository';
export { createVerificationService, type VerificationService } from './verification.service';
export { createVerificationRouter } from './verification.router';
export { createVerifier, type Verifier } from './verifier';
export { defineVerify } from './verify.task';
export { PostingCheckEntity } from './posting-check.entity';
export type { VerificationPorts } from './verification.ports';
