export { createCommentService, type CommentService } from './comment.service';
export { createCommentRepository, type CommentRepository } from './comment.repository';
export { CommentActEntity, CommentEntity, CommentRevisionEntity, type CommentRow } from './comment.entity';
export { makeDraft, type DraftOrder, type DraftOutcome } from './draft-studio';
export { reviewColumns, textHashOf } from './comment.rules';
export type { CommentCampaign } from './comment.ports';
export { createCommentRouter } from './comment.router';
export { exportComments } from './export-comments';
