// One column of the playground: reads, analyses, writes with one engine, reviews. Reading and analysing are shared by the columns
// of one order that go on side by side: a page is asked for once.
import { createHash } from 'node:crypto';
import type { AgentEngine } from '@shared/contracts/model';
import type { PlaygroundEvent, PlaygroundOrder } from '@shared/contracts/playground';
import type { Analysis } from '@shared/contracts/post';
import type { Skip } from '@shared/contracts/source';
import type { AgentSession } from '../../agents/agent-book';
import type { PostForAgents } from '../../agents/brief.schema';
import { AppError } from '../../core/app-error';
import type { SharedWork } from '../../core/shared-work';
import type { Turns } from '../../core/turns';
import { wordCount } from '../../language/words';
import type { Actor } from '../accounts';
import { readByHand, requireOwnPost } from '../agents';
import { hostOf, onNeverList, policySkip } from '../blogs';
import { makeDraft, type DraftOutcome } from '../comments';
import { objectedReason } from '../privacy';
import { costOf, endOf, failedWith, paidBy } from './column-end';
import { engineOf } from './engines';
import type { PlaygroundPorts } from './playground.ports';
import { voiceOf, type Voice } from './voice';

interface Analysed { analysis: Analysis; /** Of the analyzer's own models; null: none was asked, or no price is known. */ microDollars: number | null }
type ReadByHand = Awaited<ReturnType<typeof readByHand>>;

export interface PlaygroundParts {
  ports: PlaygroundPorts;
  reads: SharedWork<ReadByHand>;
  analyses: SharedWork<Analysed>;
  /** Of the columns that ask a model. */
  turns: Turns;
}

export interface Column {
  actor: Actor;
  order: PlaygroundOrder;
  tell: (event: PlaygroundEvent) => void;
  signal: AbortSignal;
}

interface Reading { post: PostForAgents; voice: Voice }

const keyOf = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const place = ({ actor, order }: Column, engine?: AgentEngine) => ({ taskId: null, campaignId: null, postId: order.postId ?? null, accountId: actor.id, ...(engine ? { engine } : {}) });

/** @throws NOT_FOUND and as reading a page does */
const read = async ({ ports, reads }: PlaygroundParts, { actor, order, tell, signal }: Column): Promise<Reading> => {
  if (order.postId !== undefined) await requireOwnPost(ports, actor, order.postId);
  tell({ is: 'phase', phase: 'reading' });
  const { url, postId, text, title } = order;
  const { post, brief } = await reads(keyOf(actor.id, url, postId, text, title), signal, (shared) => readByHand(ports, order, shared));
  const voice = await voiceOf(ports, actor, order, brief);
  return { post: { ...post, comments: await ports.objections.sift(post.comments) }, voice: { ...voice, brief: { ...voice.brief, topic: voice.brief.topic || (post.title ?? '') } } };
};

const analyse = ({ ports, analyses }: PlaygroundParts, column: Column, { post, voice: { brief } }: Reading): Promise<Analysed> => {
  column.tell({ is: 'phase', phase: 'analysing' });
  return analyses(keyOf(column.actor.id, post, brief), column.signal, async (signal) => {
    const session = await ports.agents.open(place(column));
    try {
      const analysis = await session.crew.analyse({ post, brief }, { signal, urgency: 'live' });
      return { analysis, microDollars: paidBy('analyzer', session.notes) };
    } finally {
      await session.storeApart();
    }
  });
};

/** Where nothing may be posted, nothing is written either (G11). */
const barOf = async ({ blogs }: PlaygroundPorts, { post, voice: { brief } }: Reading): Promise<Skip | null> => {
  if (post.url === '') return null;
  const barred = onNeverList(post.url, [...brief.neverList, ...(await blogs.neverHosts())]);
  return barred ? { code: 'never_list', reason: `"${barred}" is on the never list.` } : policySkip(await blogs.policyOf(hostOf(post.url)));
};

const write = async ({ turns }: PlaygroundParts, column: Column, session: AgentSession, { post, voice }: Reading, analysis: Analysis): Promise<DraftOutcome> => {
  const { order, tell, signal } = column;
  const draftOrder = { post: { ...post, title: post.title ?? '', readerComments: post.comments, analysis }, ...voice, usedShapes: {}, instructions: '', type: order.type };
  const draft = (): Promise<DraftOutcome> => makeDraft(session.crew, draftOrder, (step, work) => {
    if (step !== 'grammar') tell({ is: 'phase', phase: step === 'write' ? 'writing' : 'reviewing' });
    return work();
  }, { signal, urgency: 'live' });
  return order.engine === null ? draft() : turns.take(draft, { signal, onWait: () => tell({ is: 'phase', phase: 'waiting' }) });
};

const answer = async (parts: PlaygroundParts, column: Column, began: number): Promise<PlaygroundEvent> => {
  const { ports } = parts;
  const reading = await read(parts, column);
  const { post } = reading;
  const declined = (skip: Skip): PlaygroundEvent => ({ is: 'declined', skip, others: [], cost: costOf(began, []) });
  if (await ports.objections.covers(post.author)) return declined({ code: 'never_list', reason: objectedReason });
  const { analysis, microDollars } = await analyse(parts, column, reading);
  const { url, title, author, date, language, text, comments } = post;
  column.tell({ is: 'read', post: { url: url || null, title, author, date, language, words: wordCount(text), readerComments: comments.length }, analysis, microDollars });
  const bar = await barOf(ports, reading);
  if (bar) return declined(bar);
  const session = await ports.agents.open(place(column, await engineOf(ports, column.order.engine)));
  let ended: { outcome: DraftOutcome } | { error: AppError };
  try {
    ended = { outcome: await write(parts, column, session, reading, analysis) };
  } catch (thrown) {
    ended = { error: AppError.from(thrown) };
  }
  const cost = costOf(began, session.notes);
  await session.storeApart();
  return 'outcome' in ended ? endOf(ended.outcome, cost) : failedWith(ended.error, cost);
};

/** Tells how it goes and how it ended; a column that was cancelled ends without a word. */
export const tryEngine = async (parts: PlaygroundParts, column: Column): Promise<void> => {
  const began = performance.now();
  const end = await answer(parts, column, began).catch((thrown: unknown) => {
    const error = AppError.from(thrown);
    if (error.code === 'INTERNAL') parts.ports.log.error('the playground failed', { stack: error.stack });
    return failedWith(error, costOf(began, []));
  });
  if (!column.signal.aborted) column.tell(end);
};
