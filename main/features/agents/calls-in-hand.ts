// Which agent works on what at this moment, in memory: a crash has no calls in hand. Tells the screens, at most a few times a second.
import type { AgentName } from '@shared/contracts/agent-config';
import type { AppEvent } from '@shared/events';

export interface CallInHand {
  agent: AgentName;
  since: string;
  taskId: string | null;
  campaignId: string | null;
  postId: string | null;
  ownerId: string | null;
}

export interface CallsInHand {
  /** @returns what ends it */
  begin(call: CallInHand): () => void;
  of(agent: AgentName): CallInHand[];
  /** Something about the agent is other than before. */
  changed(agent: AgentName): void;
  close(): void;
}

/** Calls of a run come by the hundred: what happens within this time is told once. */
const togetherMs = 300;

export const createCallsInHand = (publish: (event: AppEvent) => void): CallsInHand => {
  const calls = new Set<CallInHand>();
  const waiting = new Map<AgentName, NodeJS.Timeout>();
  const of = (agent: AgentName): CallInHand[] => [...calls].filter((call) => call.agent === agent);
  const changed = (agent: AgentName): void => {
    if (waiting.has(agent)) return;
    waiting.set(agent, setTimeout(() => {
      waiting.delete(agent);
      publish({ type: 'agent.changed', agent, inHand: of(agent).length });
    }, togetherMs).unref());
  };
  return {
    begin: (call) => {
      calls.add(call);
      changed(call.agent);
      return () => {
        calls.delete(call);
        changed(call.agent);
      };
    },
    of,
    changed,
    close: () => { for (const timer of waiting.values()) clearTimeout(timer); waiting.clear(); },
  };
};
