export type { CommentService } from './comment.service';
export { createCommentRouter } from './comment.router';
