export type { BlogService } from './blog.service';
export { createBlogRouter } from './blog.router';
