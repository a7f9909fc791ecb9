// What a run needs from outside of the features; given by app/container.
import type { AgentWithModels } from '@shared/contracts/agent-config';
import type { ImportPreview } from '@shared/contracts/campaign';
import type { Authority } from '@shared/contracts/post';
import type { Settings } from '@shared/contracts/settings';
import type { scheduleOutcomes } from '@shared/contracts/schedule';
import type { WriterStyle } from '@shared/contracts/style-card';
import type { SourceInput } from '@shared/contracts/source';
import type { Brief } from '../../agents/brief.schema';
import type { BlogResearcherOutput, Candidate } from '../../agents/blog-researcher/blog-researcher.schema';
import type { HostFacts } from '../../agents/blog-researcher/authority';
import type { ResearcherLimits } from '../../agents/blog-researcher/blog-researcher.agent';
import type { EstimateFacts } from '../../agents/campaign-manager/campaign-manager.schema';
import type { AgentBook } from '../../agents/agent-book';
import type { Crew } from '../../agents/crew';
import type { CommentSighting, ReadPage, SoughtComment } from '../../core/ports/page-reader';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { TaskStore } from '../../tasks/store';
import type { ActivityLog } from '../activity';
import type { BlogRepository } from '../blogs';
import type { CommentRepository } from '../comments';
import type { PersonaRepository } from '../personas';
import type { Objections } from '../privacy';
import type { PostRepository } from '../posts';
import type { CampaignRepository } from './campaign.repository';

/** A candidate's page, read. `url` is where it stands: given, or told by the saved page itself. */
export interface ReadCandidate extends ReadPage {
  url: string;
  authority: Authority;
}

export interface RunWorld {
  /** @throws what its only source throws */
  research(input: { brief: Brief; sources: readonly SourceInput[]; maxPosts: number; limits?: ResearcherLimits }, options: { signal: AbortSignal; progress?: (done: number, total: number) => void }): Promise<BlogResearcherOutput>;
  /** Fetches, or reads the saved page, off the main thread. */
  readCandidate(candidate: Candidate, host: HostFacts, options: { signal: AbortSignal }): Promise<ReadCandidate>;
  /** Reads pages of a site for what it says about comments. Null: they forbid nothing. */
  readPolicy(urls: readonly string[], options: { signal: AbortSignal }): Promise<{ forbids: 'promotion' | 'ai-text' | 'comments'; quote: string; url: string } | null>;
  /** Looks for a comment on its page as it is now. */
  seekComment(url: string, sought: SoughtComment, options: { signal: AbortSignal }): Promise<CommentSighting>;
  preview(value: string, options?: { signal?: AbortSignal }): Promise<ImportPreview>;
  close(): Promise<void>;
}

/** What runs in the background, as the acts of a person reach it. */
export interface RunControl {
  wake(): void;
  yieldCampaign(campaignId: string): void;
  abort(taskIds: readonly string[]): void;
}

/** What came of a time of a schedule. */
export interface ScheduleEnd {
  outcome: (typeof scheduleOutcomes)[number];
  text: string;
}

export interface CampaignPorts {
  database: Database;
  clock: Clock;
  campaigns: CampaignRepository;
  personas: PersonaRepository;
  posts: PostRepository;
  blogs: BlogRepository;
  comments: CommentRepository;
  activity: ActivityLog;
  objections: Objections;
  store: TaskStore;
  crew: Crew;
  agents: AgentBook;
  world: RunWorld;
  control: RunControl;
  /** How an account writes, where its edits say. */
  styleOf(accountId: string): Promise<WriterStyle | undefined>;
  settings(): Promise<Settings>;
  /** The language model that drafts and what it costs; null: the built-in engine. */
  workCost(agent: AgentWithModels): Promise<EstimateFacts['draftCost']>;
  /** How a look at the sources that a schedule asked for ended; inside the unit of work. */
  scheduleEnded(scheduleId: string, dueAt: string, end: ScheduleEnd): Promise<void>;
}
