import type { SitePolicy } from '@shared/contracts/site-memory';
import type { Clock } from '../../core/ports/clock';
import type { Desktop } from '../../core/ports/desktop';
import type { Database } from '../../db/database';
import type { ActivityLog } from '../activity';
import type { CommentAccess, CommentRepository, LimitPorts } from '../comments';
import type { PostingRepository } from './posting.repository';

export interface PostingPorts extends LimitPorts {
  database: Database;
  clock: Clock;
  activity: ActivityLog;
  comments: CommentRepository;
  postings: PostingRepository;
  access: CommentAccess;
  desktop: Pick<Desktop, 'openExternal' | 'writeClipboard'>;
  blogs: { neverHosts(): Promise<string[]> };
  sitePolicy(host: string): Promise<SitePolicy | null>;
}
