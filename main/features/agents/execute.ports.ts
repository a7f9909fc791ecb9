import type { AgentBook } from '../../agents/agent-book';
import type { Database } from '../../db/database';
import type { RunWorld } from '../campaigns';
import type { CommentCampaign } from '../comments';
import type { PostRepository } from '../posts';

/** What an agent that is set to work by hand needs from outside. */
export interface ExecutePorts {
  database: Database;
  agents: AgentBook;
  world: Pick<RunWorld, 'research' | 'readCandidate'>;
  posts: Pick<PostRepository, 'find'>;
  /** null when the campaign does not exist. */
  campaign(id: string): Promise<CommentCampaign | null>;
}
