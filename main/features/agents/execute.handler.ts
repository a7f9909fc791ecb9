import type { ExecuteOrder, ExecuteResult } from '@shared/contracts/agent';
import type { AgentSession } from '../../agents/agent-book';
import type { Brief, PostForAgents } from '../../agents/brief.schema';
import { AppError } from '../../core/app-error';
import { counted } from '../../core/counted';
import { wordCount } from '../../language/words';
import type { TaskContext, TaskHandler } from '../../tasks/define-task';
import { createAgentTaskRepository } from './agent-task.repository';
import type { ExecutePorts } from './execute.ports';
import { plainBrief, readByHand, type ReadByHand } from './read-by-hand';

type OrderOf<A extends ExecuteOrder['agent']> = Extract<ExecuteOrder, { agent: A }>;
type ReadingOrder = OrderOf<'analyzer' | 'writer' | 'reviewer'>;
interface Hand { ports: ExecutePorts; session: AgentSession; context: TaskContext; signal: AbortSignal }

const readingOf = async ({ ports, context, signal }: Hand, order: ReadingOrder): Promise<ReadByHand> =>
  order.url === undefined ? readByHand(ports, order, signal) : context.step('read', () => readByHand(ports, order, signal));

const told = ({ url, title, language, text }: PostForAgents) => ({ url: url || null, title, language, words: wordCount(text) });

const research = async ({ ports, session, context, signal }: Hand, { keywords, source, maxPosts }: OrderOf<'researcher'>): Promise<ExecuteResult> => {
  const sources = source === undefined ? [{ kind: 'search' as const, value: keywords.join(' ') }] : [source];
  const input = { brief: { ...plainBrief, topic: keywords[0] ?? '', keywords }, sources, maxPosts, limits: session.config.researcher };
  context.progress(0, 1);
  const found = await session.run('researcher', input, (limited) => ports.world.research(input, { signal: limited }), signal);
  return {
    agent: 'researcher', found: found.candidates.length, candidates: found.candidates.slice(0, maxPosts).map(({ url, title, date, snippet }) => ({ url, title, date, snippet })),
    skipped: found.skipped.slice(0, 200), problems: found.problems.map(({ source: of, message }) => ({ source: of, message })),
  };
};

const analyse = async (hand: Hand, order: OrderOf<'analyzer'>): Promise<ExecuteResult> => {
  hand.context.progress(0, 2);
  const { post, brief } = await readingOf(hand, order);
  hand.context.progress(1, 2);
  return { agent: 'analyzer', post: told(post), analysis: await hand.session.crew.analyse({ post, brief }, { signal: hand.signal }) };
};

const write = async (hand: Hand, order: OrderOf<'writer'>): Promise<ExecuteResult> => {
  const { session, context, signal } = hand;
  const { topic, talkingPoints, type, tone, length } = order;
  context.progress(0, 3);
  const { post, brief: own } = await readingOf(hand, order);
  context.progress(1, 3);
  const base = own ?? plainBrief;
  const brief: Brief = { ...base, topic: topic || base.topic || (post.title ?? ''), talkingPoints: talkingPoints.length > 0 ? talkingPoints : base.talkingPoints, commentStyles: [type], tone, length };
  const analysis = await session.step((key, work) => context.step(key, work), 'analysis', () => session.crew.analyse({ post, brief }, { signal }));
  context.progress(2, 3);
  const { candidates, declined } = await session.crew.write({ post, analysis, brief, history: [], usedShapes: {}, instructions: '', type }, { signal });
  return { agent: 'writer', post: told(post), candidates: candidates.map(({ type: of, text, evidence, talkingPoints: used, disclosure, plan }) => ({ type: of, text, evidence, talkingPoints: used, disclosure, plan })), declined };
};

const review = async (hand: Hand, order: OrderOf<'reviewer'>): Promise<ExecuteResult> => {
  hand.context.progress(0, 2);
  const { post, brief: own } = await readingOf(hand, order);
  hand.context.progress(1, 2);
  const brief = order.talkingPoints.length > 0 ? { ...(own ?? plainBrief), talkingPoints: order.talkingPoints } : own;
  return { agent: 'reviewer', post: told(post), comment: order.comment, review: await hand.session.crew.review({ text: order.comment, post, brief, history: [], otherPassages: [], grammar: true }, { signal: hand.signal }) };
};

const perform = (hand: Hand, order: ExecuteOrder): Promise<ExecuteResult> => {
  if (order.agent === 'researcher') return research(hand, order);
  if (order.agent === 'analyzer') return analyse(hand, order);
  return order.agent === 'writer' ? write(hand, order) : review(hand, order);
};

export const createExecuteHandler = (ports: ExecutePorts): TaskHandler<ExecuteOrder> => async (order, context) => {
  const tasks = createAgentTaskRepository(ports.database);
  const trial = await tasks.trial(context.taskId);
  const session = await ports.agents.open({ taskId: context.taskId, campaignId: null, postId: order.agent === 'researcher' ? null : (order.postId ?? null), ...(trial ? { accountId: trial.accountId } : {}) });
  const limit = AbortSignal.timeout(order.timeoutSeconds * 1_000);
  try {
    const result = await perform({ ports, session, context, signal: AbortSignal.any([context.signal, limit]) }, order);
    return async () => {
      await tasks.saveResult(context.taskId, result);
      await session.store();
    };
  } catch (error) {
    await session.storeApart();
    if (limit.aborted && !context.signal.aborted) throw new AppError('TIMEOUT', `The ${order.agent} did not end within ${counted(order.timeoutSeconds, 'second')}. Give it more time, or less to read.`, { cause: error });
    throw error;
  }
};
