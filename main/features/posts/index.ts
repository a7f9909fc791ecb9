export type { PostService } from './post.service';
export { createPostRouter } from './post.router';
