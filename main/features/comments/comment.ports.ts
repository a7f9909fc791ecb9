import type { Settings } from '@shared/contracts/settings';
import type { Brief } from '../../agents/brief.schema';
import type { AgentBook } from '../../agents/agent-book';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { ActivityLog } from '../activity';
import type { PostRepository } from '../posts';
import type { CommentRepository } from './comment.repository';

/** What comments must know of their campaign. */
export interface CommentCampaign {
  id: string;
  name: string;
  ownerId: string;
  brief: Brief;
}

export interface CommentPorts {
  database: Database;
  clock: Clock;
  comments: CommentRepository;
  posts: PostRepository;
  activity: ActivityLog;
  agents: AgentBook;
  /** Hosts that the person never answers (G11). */
  blogs: { neverHosts(): Promise<string[]> };
  settings(): Promise<Settings>;
  /** null when the campaign does not exist. */
  campaign(id: string): Promise<CommentCampaign | null>;
}
