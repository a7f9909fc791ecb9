export { policySkip } from './site-memory';
export { createBlogService, type BlogService } from './blog.service';
export { blogIdOf, createBlogRepository, type BlogRepository } from './blog.repository';
export { fetchHostOf, hostOf, onNeverList } from './blog.rules';
export { BlogEntity } from './blog.entity';
export { createBlogRouter } from './blog.router';
