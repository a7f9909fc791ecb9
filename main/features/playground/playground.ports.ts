import type { AgentEngine, ProviderDto } from '@shared/contracts/model';
import type { Logger } from '../../core/ports/logger';
import type { CampaignPorts } from '../campaigns';
import type { CommentCampaign } from '../comments';

/** What trying engines needs from outside. It writes nothing but the history of agents and the ledger of calls, which their own parts keep. */
export interface PlaygroundPorts extends Pick<CampaignPorts, 'agents' | 'world' | 'posts' | 'campaigns' | 'personas' | 'comments' | 'objections' | 'blogs'> {
  log: Logger;
  /** null when the campaign does not exist. */
  campaign(id: string): Promise<CommentCampaign | null>;
  providers(): Promise<ProviderDto[]>;
  /** How the comment writer is set. */
  writerEngine(): Promise<AgentEngine>;
}
