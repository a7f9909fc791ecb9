import type { Skip } from '@shared/contracts/source';
import type { SitePolicy } from '@shared/contracts/site-memory';
import type { WriterStyle } from '@shared/contracts/style-card';
import type { Settings } from '@shared/contracts/settings';
import type { Brief } from '../../agents/brief.schema';
import type { AgentBook } from '../../agents/agent-book';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { ActivityLog } from '../activity';
import type { PostRepository, PostRow } from '../posts';
import type { CommentRepository } from './comment.repository';
import type { WritingDesk } from './writing-desk';

/** What comments must know of their campaign. */
export interface CommentCampaign {
  id: string;
  name: string;
  ownerId: string;
  personaId: string;
  maxCommentsPerPost: number;
  deleted: boolean;
  brief: Brief;
}

export interface CommentPorts {
  database: Database;
  clock: Clock;
  comments: CommentRepository;
  posts: PostRepository;
  activity: ActivityLog;
  agents: AgentBook;
  desk: WritingDesk;
  blogs: {
    /** Hosts that the person never answers (G11). */
    neverHosts(): Promise<string[]>;
    /** Sites that are not answered for now, each with its reason: their own policy (G11), a comment there lately (G10). @param days between two comments where a site has no number of its own */
    barred(days: number): Promise<ReadonlyMap<string, Skip>>;
  };
  /** People who asked to be left alone (G15). */
  objections: { covers(author: string | null): Promise<boolean> };
  /** Whether a run is about to draft the post, or does so now. */
  inRun(post: Pick<PostRow, 'id' | 'runId'>): Promise<boolean>;
  /** What is known of a site's own rules (G11). */
  sitePolicy(host: string): Promise<SitePolicy | null>;
  /** Days between two comments there, where the site has a number of its own (G10). */
  cooldownOf(host: string): Promise<number | null>;
  /** @throws CONFLICT while the person has not said what became of a comment that was opened for posting (G2) */
  requireSettled(commentId: string): Promise<void>;
  /** How an account writes, where its edits say. */
  styleOf(accountId: string): Promise<WriterStyle | undefined>;
  settings(): Promise<Settings>;
  /** null when the campaign does not exist. */
  campaign(id: string): Promise<CommentCampaign | null>;
}
