import type { CommentSighting, SoughtComment } from '../../core/ports/page-reader';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import type { TaskStore } from '../../tasks/store';
import type { ActivityLog } from '../activity';
import type { CommentAccess } from '../comments';
import type { PersonaRepository } from '../personas';
import type { PostingRepository } from '../posting';
import type { PostingChecks } from './posting-check.repository';

export interface VerificationPorts {
  database: Database;
  clock: Clock;
  log: Logger;
  activity: ActivityLog;
  postings: PostingRepository;
  checks: PostingChecks;
  personas: PersonaRepository;
  access: CommentAccess;
  store: TaskStore;
  control: { wake(): void };
  /** Asks the page now, politely (G3), and looks for the comment on it, off the main thread. */
  seekComment(url: string, sought: SoughtComment, options: { signal: AbortSignal }): Promise<CommentSighting>;
}
