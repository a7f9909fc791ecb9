import type { AgentName } from '@shared/contracts/agent-config';
import { embedderId } from '../language/embeddable-form';
import { analyzerWeights } from './content-analyzer/analyzer.weights';
import { reviewerWeights } from './quality-reviewer/reviewer.weights';

/** What each agent's work rests on: its weights, tables and rules. Counted up when they change. */
export const agentVersions: Record<AgentName, string> = {
  researcher: 'research-1', analyzer: analyzerWeights.version, writer: 'writer-2', reviewer: reviewerWeights.version, manager: 'manager-1',
};

/** What computes: the built-in engine with its embedder; the manager needs none. */
export const agentEngines: Record<AgentName, string> = {
  researcher: `built-in/${embedderId}`, analyzer: `built-in/${embedderId}`, writer: `built-in/${embedderId}`, reviewer: `built-in/${embedderId}`, manager: 'built-in',
};
