export { createPostService, type PostService } from './post.service';
export { createPostRepository, postIdOf, type PostRepository } from './post.repository';
export { PostEntity, SkipEntity, type PostRow, type SkipRow } from './post.entity';
export { postForAgentsOf, type PostReading } from './post.mapper';
export { createPostRouter } from './post.router';
export { findCopies } from './near-duplicate.rules';
