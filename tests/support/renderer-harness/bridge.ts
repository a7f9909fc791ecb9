// Stands where the preload's bridge stands in Electron and answers from memory.
import superjson from 'superjson';
import { settingsSchema, type Settings } from '@shared/contracts/settings';
import type { CommentStatus } from '@shared/contracts/comment';
import { noticePreferences } from '@shared/contracts/notice';
import { permissions } from '@shared/permissions';
import { blogs, campaigns, commentsOf, id, posts, reviewOf, tasks } from './fixtures';

interface Operation { type: string; path: string; input: unknown }
interface Row { id: string }
/** The fields that any of the handlers reads. */
interface Input { id?: string; page?: number; pageSize?: number; deleted?: boolean; never?: boolean; decision: CommentStatus; text: string; quick?: boolean; name?: string; value?: string }

const query = new URLSearchParams(location.search);
const empty = query.has('empty');
const comments = empty ? [] : commentsOf(query.has('many'));
let settings: Settings = { ...settingsSchema.parse({}), firstRunDone: !query.has('fresh'), appearance: { theme: query.get('theme') === 'dark' ? 'dark' : 'light', density: 'compact', singleKeys: true } };
const persona = { id: id(4, 0), name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: 'https://lindqvist.example', about: 'Runs support and onboarding at a small software company', affiliations: [], createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() };
const page = <T>(rows: readonly T[], input: { page?: number; pageSize?: number }) => { const size = input.pageSize ?? 20; const at = input.page ?? 1; const all = empty ? [] : rows; return { items: all.slice((at - 1) * size, at * size), page: at, pageSize: size, total: all.length }; };
const find = <T extends Row>(rows: readonly T[], input: { id?: string }): T => { const row = rows.find((one) => one.id === input.id); if (!row) throw new Error('gone'); return row; };
const matching = <T extends object>(rows: readonly T[], input: object, names: string[]): T[] => rows.filter((row) => names.every((name) => { const wanted = (input as Record<string, unknown>)[name]; return wanted === undefined || (row as Record<string, unknown>)[name] === wanted; }));

const handlers: Record<string, (input: Input) => unknown> = {
  'auth.status': () => ({ hasAccounts: query.has('out'), needsSignIn: query.has('out'), locked: null }),
  'auth.me': () => ({ id: id(9, 0), fullName: 'Mara Lindqvist', role: 'admin', permissions, withdrawnPermissions: [], email: null, local: true, mustChangePassword: false, lockAfterMinutes: 0 }),
  'system.info': () => ({ version: '0.1.0', engine: { id: 'built-in', name: 'Built-in drafter', languages: ['en'] }, secretBackend: 'keychain', workspace: '/home/mara/.config/kp-bot/workspace', firstRunDone: settings.firstRunDone, readOnly: false, exampleSource: '/opt/kp-bot/examples/blogs' }),
  'system.status': () => ({ engine: 'Built-in drafter', runningTasks: empty ? 0 : 2, queuedTasks: empty ? 0 : 7, todayMicroDollars: 0, stalled: null, paused: false, awaitingReview: comments.filter(({ status }) => status === 'awaiting').length }),
  'system.dashboard': () => ({ awaiting: empty ? 0 : 7, approved: empty ? 0 : 3, failedTasks: empty ? 0 : 1, running: empty ? [] : [{ id: id(1, 0), name: 'Keeping customers of a small SaaS', done: 58, total: 68 }], week: Array.from({ length: 14 }, (_, at) => ({ day: new Date(Date.now() - (13 - at) * 864e5).toISOString().slice(0, 10), drafted: empty ? 0 : (at * 5) % 9, approved: empty ? 0 : (at * 3) % 5, rejected: empty ? 0 : at % 3 })) }),
  'system.chooseFiles': () => ({ paths: ['/home/mara/blogs.opml'] }), 'system.copy': () => ({ ok: true }), 'system.openExternal': () => ({ ok: true }), 'system.exportComments': () => ({ path: '/home/mara/comments.csv', rows: 12 }), 'system.saveTemplate': () => ({ path: '/home/mara/sources.csv', rows: 0 }),
  'settings.get': () => settings,
  'settings.update': (input) => { for (const [group, values] of Object.entries(input)) settings = { ...settings, [group]: typeof values === 'object' ? { ...(settings[group as 'search'] as object), ...(values as object) } : values }; return settings; },
  'settings.secrets': () => ({ backend: 'keychain', stored: [] }), 'settings.setSecret': (input) => ({ backend: 'keychain', stored: [input.name] }), 'settings.deleteSecret': () => ({ backend: 'keychain', stored: [] }), 'settings.testSearch': () => ({ ok: true, message: 'Brave answered with 10 results.', sample: [{ url: 'https://a.example/1', title: 'Churn in small teams' }] }),
  'personas.list': () => (query.has('fresh') ? [] : [persona]), 'personas.create': (input) => ({ ...persona, ...(input as object) }),
  'campaigns.list': (input) => page(input.deleted ? [] : campaigns, input), 'campaigns.get': (input) => find(campaigns, input), 'campaigns.create': () => campaigns[0], 'campaigns.start': (input) => ({ ...find(campaigns, input), status: 'running' }), 'campaigns.pause': (input) => ({ ...find(campaigns, input), status: 'paused' }), 'campaigns.stop': (input) => ({ ...find(campaigns, input), status: 'stopped' }), 'campaigns.delete': (input) => find(campaigns, input), 'campaigns.restore': (input) => find(campaigns, input),
  'campaigns.estimate': () => ({ posts: 20, comments: 20, secondsLow: 60, secondsHigh: 240, microDollars: 0, basis: ['2 sources with 14 posts', '5 s between two requests to a host', 'Median of 3 earlier runs: 2.1 s a post'] }),
  'campaigns.skipPage': () => ({ nextCursor: null, total: 27, byCode: [{ code: 'closed', count: 12 }, { code: 'off_topic', count: 9 }, { code: 'nothing_to_add', count: 6 }], items: posts.flatMap((post, at) => [{ url: post.url, title: post.title, postId: post.id, at: post.foundAt, code: (['closed', 'off_topic', 'nothing_to_add'] as const)[at % 3], reason: ['The page says “Comments are closed.”', 'Nothing in it touches retention: closest passage 0.18.', 'No passage fits a talking point, and no question is open.'][at % 3] }]) }),
  'campaigns.timelinePage': () => ({ nextCursor: null, items: posts.map((post, at) => ({ id: id(7, at), at: new Date(Date.now() - at * 41_000).toISOString(), type: 'post.analysed', text: at % 3 === 0 ? `Drafted an insight for “${post.title}”` : at % 3 === 1 ? `Skipped “${post.title}”: the page says comments are closed` : `Analysed “${post.title}”: worth 74`, postId: post.id, commentId: null })) }),
  'campaigns.preview': (input) => ({ kind: String(input.value).includes('feed') ? 'feed' : 'folder', total: 12, sample: posts.slice(0, 5).map(({ url, title }) => ({ url, title })), problems: [] }),
  'privacy.people': (input) => page([{ name: 'Ana Ruiz', role: 'author', places: 3, url: 'https://a.example/1', postId: id(2, 0), seenAt: new Date().toISOString(), keptUntil: new Date().toISOString() }], input), 'privacy.record': () => ({ objections: 0, erasures: [] }),
  'search.everything': () => ({ posts: posts.slice(0, 2).map(({ id, campaignId, title, url, author, status }) => ({ id, campaignId, title, host: new URL(url).host, author, status, snippet: [{ text: 'where the first ', hit: false }, { text: 'reply', hit: true }, { text: ' mattered more', hit: false }] })), comments: [] }),
  'blogs.list': (input) => page(matching(blogs, input, ['never']), input), 'blogs.get': (input) => find(blogs, input), 'blogs.setNever': (input) => ({ ...find(blogs, input), never: input.never }),
  'posts.list': (input) => page(matching(posts, input, ['status', 'blogId']), input), 'posts.get': (input) => find(posts, input),
  'comments.list': (input) => page(matching(comments, input, ['status', 'verdict', 'postId', 'host']), input), 'comments.get': (input) => find(comments, input),
  'comments.counts': () => ({ awaiting: comments.filter(({ status }) => status === 'awaiting').length, approved: comments.filter(({ status }) => status === 'approved').length, rejected: comments.filter(({ status }) => status === 'rejected').length, posted: 0 }),
  'comments.review': (input) => { const one = find(comments, input); one.status = input.decision; one.approval = one.status === 'approved' ? { at: new Date().toISOString(), by: 'Mara Lindqvist', textHash: one.textHash } : null; return { ...one }; },
  'comments.undo': (input) => { const one = find(comments, input); one.status = 'awaiting'; return { ...one }; }, 'comments.edit': (input) => { const one = find(comments, input); one.text = input.text; one.edited = true; return { ...one }; }, 'comments.score': (input) => reviewOf(input.text, 1, Boolean(input.quick)), 'comments.regenerate': (input) => find(comments, input),
  'comments.revisions': (input) => [{ revision: 1, text: find(comments, input).text, by: 'engine', at: new Date().toISOString(), score: 82, verdict: 'ready', kind: 'drafted', who: null, from: null }], 'comments.writing': () => null, 'comments.stopWriting': () => ({ ok: true }), 'comments.restore': (input) => find(comments, input),
  'schedules.list': () => [], 'campaigns.remaining': () => ({ state: 'range', secondsLow: 70, secondsHigh: 240, history: 38 }),
  'tasks.queue': () => ({ pausedSince: null, failed: empty ? 0 : 3, unknownEffects: empty ? 0 : 1, mayPause: true }), 'tasks.unknownEffects': () => (empty ? [] : [{ id: tasks[0]?.id, kind: 'comment.post', subject: 'Posting on “Why our pricing page lost visitors”', campaignId: null, reason: 'The app ended in the middle of it.', at: new Date().toISOString() }]),
  'notices.counts': () => ({ unread: empty ? 0 : 2 }), 'notices.announcements': () => [], 'notices.preferences': () => noticePreferences.parse({}), 'notices.markRead': () => ({ ok: true }), 'notices.dismiss': () => ({ ok: true }),
  'notices.list': () => ({ nextCursor: null, items: empty ? [] : (['drafts_wait', 'run_finished'] as const).map((kind, at) => ({ id: id(8, at), kind, at: new Date(Date.now() - at * 6e5).toISOString(), readAt: null, campaignId: at ? id(1, 0) : null, campaignName: at ? 'Keeping customers of a small SaaS' : null, count: 7, message: null, from: null, until: null })) }),
  'activity.list': () => ({ nextCursor: null, items: empty ? [] : posts.map((post, at) => ({ id: id(7, at), at: new Date(Date.now() - at * 41_000).toISOString(), type: 'post.analysed', text: `Analysed “${post.title}”: worth 74`, postId: post.id, commentId: null, campaignId: id(1, 0), campaignName: 'Keeping customers of a small SaaS' })) }),
  'logs.tail': () => ({ nextCursor: null, items: empty ? [] : posts.map((_, at) => ({ id: `1:${at}`, at: new Date(Date.now() - at * 9e3).toISOString(), level: at % 5 === 0 ? 'warn' : 'info', message: 'task ends', traceId: id(6, at), fields: '{"name":"campaign.analyse","ms":812}' })) }),
  'tasks.systemStats': () => ({ uptimeSeconds: 8_040, loopDelay: { p50: 0.3, p99: 4.1, max: 18.2 }, memory: { rss: 412e6, heapUsed: 71e6, heapTotal: 96e6, external: 12e6 }, threads: { up: 5, busy: 1 }, database: { bytes: 84e6, walBytes: 2e6, freeBytes: 0 }, queue: empty ? [] : [{ name: 'campaign.analyse', queued: 7, running: 2 }], cache: { fresh: 31, confirmed: 9, fetched: 60, hitRate: 0.4 }, listening: 3 }),
  'tasks.list': (input) => page(matching(tasks, input, ['status']), input), 'tasks.cancel': (input) => find(tasks, input), 'tasks.retry': (input) => find(tasks, input),
};

let listen: (id: number, answer: string) => void = () => undefined;
const answer = (request: number, { path, input, type }: Operation) => {
  if (type === 'subscription') return;
  const send = (body: object) => listen(request, JSON.stringify(body));
  try {
    const handler = handlers[path];
    if (!handler) throw new Error(`the harness has no ${path}`);
    if (query.has('fail') && !['system.info', 'settings.get', 'auth.me', 'auth.status'].includes(path)) throw new Error('The workspace is locked by another process.');
    send({ result: { type: 'data', data: superjson.serialize(structuredClone(handler((input ? superjson.deserialize(input as never) : {}) as Input))) } });
  } catch (error) {
    send({ error: superjson.serialize({ message: (error as Error).message, code: -32603, data: { code: query.has('fail') ? 'DATABASE_BUSY' : 'NOT_FOUND', details: {}, retry: false, traceId: 'harness' } }) });
  }
};
(globalThis as Record<string, unknown>)['kpBridge'] = {
  send: (method: string, request: number, operation: string | null) => { if (method === 'request' && operation) setTimeout(() => answer(request, JSON.parse(operation) as Operation), 15); },
  onAnswer: (listener: typeof listen) => { listen = listener; },
};
