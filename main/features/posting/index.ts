export { createPostingRepository, type PostingRepository } from './posting.repository';
export { createPostingService, requireSettled, type PostingService } from './posting.service';
export { plannedCheckAfter } from './posting.rules';
export { createPostingRouter } from './posting.router';
export { LimitOverrideEntity, PostingEntity, PostingStepEntity, type PostingRow } from './posting.entity';
export type { PostingPorts } from './posting.ports';
