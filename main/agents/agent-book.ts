import type { AgentConfigs, AgentName } from '@shared/contracts/agent-config';
import type { AgentEngine } from '@shared/contracts/model';
import type { Crew } from './crew';

/** What a call of an agent is made for. */
export interface AgentPlace {
  taskId: string | null;
  campaignId: string | null;
  postId: string | null;
  /** Who set the agent to work by hand; otherwise the campaign's owner is looked up. */
  accountId?: string;
  /** What the writer works with, where it is not what the person has set for it. */
  engine?: AgentEngine;
}

/** What a call of an agent took. */
export interface CallNote {
  agent: AgentName;
  engine: string;
  tokensIn: number;
  tokensOut: number;
  microDollars: number | null;
}

/** Keeps the result of a step over a crash, as a task does. */
export type KeepStep = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** The agents for one piece of work, set as they were when it began. Each call is noted; the notes become rows when told so. */
export interface AgentSession {
  readonly crew: Crew;
  readonly config: AgentConfigs;
  /** The calls that are noted and not stored yet. */
  readonly notes: readonly CallNote[];
  /** A call of an agent that is not of the crew. `input` is only hashed. @throws what `work` throws; TIMEOUT after the agent's limit */
  run<T>(agent: AgentName, input: unknown, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Keeps the notes of a step beside its result, so that a crash between step and end loses none and doubles none. */
  step<T>(keep: KeepStep, key: string, work: () => Promise<T>): Promise<T>;
  /** Writes the notes: in the unit of work that stores what the calls gave. */
  store(): Promise<void>;
  /** Writes the notes in a unit of their own, where nothing else is stored: after a failure or a cancellation. Never throws. */
  storeApart(): Promise<void>;
}

/** Where calls of agents are written down, and from where the agents are set. */
export interface AgentBook {
  open(place: AgentPlace): Promise<AgentSession>;
  /** The crew as it is set now, for what is looked at and not stored (scoring while typing): nothing is noted. */
  configured(): Promise<Crew>;
}
