// The agents for one piece of work: each call is timed, bounded and noted; the notes become rows in the unit of work of what
// the calls gave, or in one of their own where there is nothing else to store.
import type { AgentName, AgentWithModels, ConfiguredAgent } from '@shared/contracts/agent-config';
import type { AgentPlace, AgentSession, KeepStep } from '../../agents/agent-book';
import { agentEngines } from '../../agents/agent-versions';
import { draftPromptVersion } from '../../agents/comment-writer/with-model/draft.prompt';
import { readingPromptVersion } from '../../agents/content-analyzer/with-model/reading.prompt';
import type { Crew } from '../../agents/crew';
import { AppError } from '../../core/app-error';
import { counted } from '../../core/counted';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import type { ConfigsInForce } from './agent-config.repository';
import { inputHashOf, versionOf } from './agent.rules';
import type { CallsInHand } from './calls-in-hand';
import type { ExecutionRow } from './execution.entity';
import type { ExecutionRepository } from './execution.repository';
import { CallTally } from './call-tally';
import { setCrew } from './set-crew';
import { byEngine, type ModelDoor } from './by-engine';

export interface SessionParts extends ModelDoor {
  database: Database;
  clock: Clock;
  log: Logger;
  crew: Crew;
  executions: ExecutionRepository;
  calls: CallsInHand;
  inForce: ConfigsInForce;
  place: AgentPlace;
  attempt: number;
  ownerId: string | null;
}

/** Why the agent gave nothing: a code of the skip log, or null when it gave something. */
type Declined<T> = (result: T) => string | null;
type Call = <T>(agent: AgentName, input: unknown, work: (signal: AbortSignal, tally: CallTally) => Promise<T>, signal?: AbortSignal, declined?: Declined<T>) => Promise<T>;

const isConfigured = (agent: AgentName): agent is ConfiguredAgent => agent !== 'manager';

const createCall = ({ clock, calls, inForce, place, attempt, ownerId }: SessionParts, note: (row: ExecutionRow) => void): Call => async (agent, input, work, signal, declined) => {
  const seconds = isConfigured(agent) ? inForce.configs[agent].timeoutSeconds : null;
  const limit = seconds === null ? null : AbortSignal.timeout(seconds * 1_000);
  const tally = new CallTally();
  const [startedAt, began] = [clock.now().toISOString(), performance.now()];
  const end = calls.begin({ agent, since: startedAt, ownerId, ...place });
  const ended = (outcome: ExecutionRow['outcome'], code: string | null): void => note({
    id: newId(), agent, version: versionOf(agent, isConfigured(agent) ? inForce.versions[agent] : 0), taskId: place.taskId, campaignId: place.campaignId, postId: place.postId, ownerId, startedAt,
    milliseconds: Math.round((performance.now() - began) * 10) / 10, outcome, code, inputHash: inputHashOf(input), engine: tally.engine(agentEngines[agent], agent === 'analyzer' ? readingPromptVersion : draftPromptVersion), tokensIn: tally.tokensIn, tokensOut: tally.tokensOut, microDollars: tally.microDollars, attempt,
  });
  try {
    const result = await work(AbortSignal.any([signal, limit].filter((given) => given instanceof AbortSignal)), tally);
    const code = declined?.(result) ?? null;
    ended(code === null ? 'ok' : 'declined', code);
    return result;
  } catch (cause) {
    const late = limit?.aborted === true && signal?.aborted !== true;
    const error = late ? new AppError('TIMEOUT', `The ${agent} took longer than ${counted(seconds ?? 0, 'second')}. The limit is set under Agents.`, { cause }) : AppError.from(cause);
    ended(error.code === 'CANCELLED' ? 'cancelled' : 'failed', error.code === 'CANCELLED' ? null : error.code);
    throw late ? error : cause;
  } finally {
    end();
  }
};

export const createAgentSession = (parts: SessionParts): AgentSession => {
  const { database, log, executions, calls, inForce, place, ownerId } = parts;
  const sessionId = newId();
  let notes: ExecutionRow[] = [];
  const call = createCall(parts, (row) => notes.push(row));
  const set = setCrew(parts.crew, inForce);
  // A comment that is written anew after a crash has the same name: what it cost before counts for it.
  const spendingPlace = (agent: AgentWithModels, input: unknown) => ({ agent, campaignId: place.campaignId, postId: place.postId, ownerId, subject: `${place.taskId ?? sessionId}:${inputHashOf(input).slice(0, 16)}` });
  const store = async (): Promise<void> => {
    const written = [...notes];
    if (written.length === 0) return;
    await executions.insert(written);
    database.afterCommit(() => {
      notes = notes.filter((row) => !written.includes(row));
      for (const agent of new Set(written.map((row) => row.agent))) calls.changed(agent);
    });
  };
  return {
    config: inForce.configs,
    get notes() { return notes; },
    crew: {
      ...parts.crew,
      analyse: (input, options) => call('analyzer', input, (signal, tally) => byEngine(parts, { engine: inForce.configs.analyzer.engine, place: spendingPlace('analyzer', input), tally }, (line) => set.analyse(input, { ...options, signal, ...(line ? { line } : {}) })), options?.signal, ({ skip }) => skip?.code ?? null),
      write: (input, options) => call('writer', input, (signal, tally) => byEngine(parts, { engine: place.engine ?? inForce.configs.writer.engine, place: spendingPlace('writer', input), tally, startOver: () => options?.onText?.('') }, (line) => set.write(input, { ...options, signal, ...(line ? { line } : {}) })), options?.signal, ({ candidates, declined }) => (candidates.length > 0 ? null : (declined?.code ?? 'nothing_to_add'))),
      review: (input, options) => call('reviewer', input, (signal) => set.review(input, { ...options, signal }), options?.signal),
    },
    run: (agent, input, work, signal) => call(agent, input, work, signal),
    step: async <T>(keep: KeepStep, key: string, work: () => Promise<T>): Promise<T> => {
      const before = notes.length;
      let fresh = false;
      const kept = await keep(`${key} noted`, async () => {
        fresh = true;
        const result = await work();
        return { result, notes: notes.slice(before) };
      });
      if (!fresh) notes.push(...kept.notes);
      return kept.result;
    },
    store,
    storeApart: async () => {
      if (notes.length === 0 || database.readOnly) return;
      try {
        await database.unit(store);
      } catch (error) {
        log.error('calls of agents could not be written down', { calls: notes.length, code: AppError.from(error).code });
      }
    },
  };
};
