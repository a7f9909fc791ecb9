import type { BlogDto } from '@shared/contracts/post';
import type { BlogRow } from './blog.entity';
import type { BlogCounts } from './blog.repository';

export const blogDtoOf = ({ id, host, url, title, postCount, draftCount, commentSystem, authority, feeds, never, createdAt, updatedAt }: BlogRow & BlogCounts): BlogDto =>
  ({ id, host, url, title, postCount, draftCount, commentSystem, authority, feeds, never, createdAt, updatedAt });
