// What every procedure answers to whom. `may` has three pairs, of a user, a moderator and an admin: first for a row of their
// own, then for the row of somebody else.
//   +  allowed      -  FORBIDDEN      0  NOT_FOUND      !  CONFLICT (oneself)      v  VALIDATION (names a row that is not theirs)
//   .  allowed, and the row is not in the answer
// Who is signed out, and whose account is off, is UNAUTHENTICATED everywhere but where `open` stands.
import { defaultAgentConfigs } from '../../../shared/contracts/agent-config';
import { goodPassword } from '../../support/account-world';
import type { RowMaker } from './rows';
import { emailOf } from './world';

export interface TableRow {
  may: `${string}${string} ${string}${string} ${string}${string}`;
  /** Allowed to whoever calls. */
  open?: true;
  input?: (make: RowMaker) => unknown;
  /** What an allowed call ends with where it is cheaper not to let it do its work: past every check of who calls. */
  reached?: string;
  /** A list: whether the made row is in the answer. `made`: what `input` put there. */
  shows?: (answer: unknown, made: string, saved: string) => boolean;
}

const everyone = '++ ++ ++';
const ownOrStaff = '+0 ++ ++';
const listOfOwn = '+. ++ ++';
const admins = '-- -- ++';
const staff = '-- ++ ++';

const contains: TableRow['shows'] = (answer, made) => JSON.stringify(answer).includes(made);
const awaiting = (answer: unknown): boolean => ['awaiting', 'awaitingReview'].some((name) => Number((answer as Record<string, unknown>)[name] ?? 0) > 0);
const persona = { name: 'Mara Lindqvist', email: 'mara@lindqvist.example' };
const id = (of: (make: RowMaker) => Promise<string>) => async (make: RowMaker) => ({ id: await of(make) });
const campaign = (status?: string) => id((make) => make.campaign(status ? { status } : {}));
const page = { page: 1, pageSize: 100 };
/** Of a list: makes the row, and keeps what must be told apart in the answer. */
const listOf = (of: (make: RowMaker) => Promise<string>, fields: object = {}) => async (make: RowMaker) => ({ $made: await of(make), ...fields });
/** Of no row. */
const nobodysId = '01900000-0000-7000-8000-0000000000ff';
const everyMorning = { every: 'day', at: '07:30' };
const range = () => ({ days: 7 });
const newCampaign = async (make: RowMaker) => ({ name: 'New', keywords: ['churn'], personaId: await make.persona() });

export const table: Record<string, TableRow> = {
  'auth.status': { may: everyone, open: true },
  'auth.register': { may: everyone, open: true, input: () => ({ email: 'new@table.example', fullName: 'Somebody New', password: 'short' }), reached: 'VALIDATION' },
  'auth.login': { may: everyone, open: true, input: () => ({ email: emailOf('boss'), password: goodPassword }) },
  'auth.recover': { may: everyone, open: true, input: () => ({ email: emailOf('boss'), recoveryCode: 'AAAAA-AAAAA-AAAAA', password: 'short' }), reached: 'VALIDATION' },
  'auth.refresh': { may: everyone },
  'auth.lock': { may: everyone },
  'auth.unlock': { may: everyone, input: () => ({ password: goodPassword }) },
  'auth.logout': { may: everyone, open: true },
  'auth.me': { may: everyone },
  'auth.changePassword': { may: everyone, input: () => ({ current: goodPassword, next: goodPassword }), reached: 'VALIDATION' },
  'auth.newRecoveryCode': { may: admins, input: () => ({ password: goodPassword }) },
  'auth.updateProfile': { may: everyone, input: () => ({ lockAfterMinutes: 0 }) },
  'auth.sessions': { may: '+. +. +.', input: async (make) => ({ $made: await make.session(), $none: true }), shows: contains },
  'auth.revokeSession': { may: '+0 +0 +0', input: id((make) => make.session()) },
  'auth.listUsers': { may: admins },
  'auth.getUser': { may: admins, input: id((make) => make.user()) },
  'auth.updateUser': { may: '-- -- !+', input: async (make) => ({ id: await make.user(), role: 'moderator' }) },
  'auth.resetPassword': { may: '-- -- !+', input: id((make) => make.user()) },
  'auth.deleteUser': { may: '-- -- !+', input: id((make) => make.user()) },
  'audit.list': { may: admins, input: () => ({}) },
  'audit.export': { may: admins, input: () => ({ format: 'json' }) },
  'diagnostics.export': { may: staff },
  'campaigns.create': { may: '+v ++ ++', input: newCampaign },
  'campaigns.list': { may: listOfOwn, input: listOf((make) => make.campaign(), page), shows: contains },
  'campaigns.get': { may: ownOrStaff, input: campaign() },
  'campaigns.update': { may: ownOrStaff, input: async (make) => ({ id: await make.campaign(), patch: { name: 'Renamed' } }) },
  'campaigns.delete': { may: '+0 +- ++', input: campaign() },
  'campaigns.restore': { may: '+0 +- ++', input: id((make) => make.campaign({ deleted_at: new Date().toISOString() })) },
  'campaigns.duplicate': { may: ownOrStaff, input: campaign() },
  'campaigns.start': { may: ownOrStaff, input: campaign() },
  'campaigns.pause': { may: ownOrStaff, input: campaign('running') },
  'campaigns.resume': { may: ownOrStaff, input: campaign('paused') },
  'campaigns.stop': { may: ownOrStaff, input: campaign('running') },
  'campaigns.estimate': { may: everyone, input: () => ({ sources: [], maxPosts: 1, maxCommentsPerPost: 1 }) },
  'campaigns.skips': { may: ownOrStaff, input: campaign() },
  'campaigns.timeline': { may: ownOrStaff, input: campaign() },
  'campaigns.skipPage': { may: ownOrStaff, input: campaign() },
  'campaigns.timelinePage': { may: ownOrStaff, input: campaign() },
  'campaigns.preview': { may: everyone, input: ({ world }) => ({ value: world.blogs }) },
  'blogs.list': { may: everyone, input: () => page },
  'blogs.get': { may: everyone, input: id((make) => make.blog()) },
  'blogs.policy': { may: everyone, input: id((make) => make.blog()) },
  'blogs.setPolicy': { may: staff, input: async (make) => ({ id: await make.blog(), cooldownDays: 14 }) },
  'blogs.neverList': { may: everyone },
  'blogs.setNever': { may: staff, input: async (make) => ({ id: await make.blog(), never: false }) },
  'posts.list': { may: listOfOwn, input: listOf((make) => make.post(), page), shows: contains },
  'posts.get': { may: ownOrStaff, input: id((make) => make.post()) },
  'comments.list': { may: listOfOwn, input: listOf(async (make) => (await make.comment()).id, page), shows: contains },
  'comments.get': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.counts': { may: listOfOwn, input: async (make) => ({ $made: (await make.comment()).id, $none: true }), shows: awaiting },
  'comments.review': { may: ownOrStaff, input: async (make) => { const { id: of, textHash } = await make.comment(); return { id: of, textHash, decision: 'rejected' }; } },
  'comments.edit': { may: ownOrStaff, input: async (make) => { const { id: of, textHash } = await make.comment(); return { id: of, textHash, text: 'Words of the person, long enough.' }; } },
  'comments.score': { may: ownOrStaff, input: async (make) => ({ id: (await make.comment()).id, text: 'A text.', quick: true }) },
  'comments.regenerate': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.draft': { may: ownOrStaff, input: async (make) => ({ postId: await make.post(), talkingPoint: 'A talking point of somebody else.' }), reached: 'CONFLICT' },
  'comments.drafting': { may: ownOrStaff, input: id((make) => make.post()) },
  'comments.stopDrafting': { may: ownOrStaff, input: id((make) => make.post()) },
  'comments.restore': { may: ownOrStaff, input: async (make) => ({ id: (await make.comment()).id, textHash: 'of another text', revision: 1 }), reached: 'CONFLICT' },
  'comments.writing': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.stopWriting': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.revisions': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.openForPosting': { may: ownOrStaff, input: async (make) => { const { id: of, textHash } = await make.comment(); return { id: of, textHash }; }, reached: 'CONFLICT' },
  'comments.markPosted': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id), reached: 'CONFLICT' },
  'comments.markNotPosted': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id), reached: 'CONFLICT' },
  'comments.undoPosting': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id), reached: 'CONFLICT' },
  'comments.verify': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id), reached: 'CONFLICT' },
  'comments.verification': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.posting': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id) },
  'comments.openPostings': { may: listOfOwn, input: async (make) => ({ $made: await make.posting(), $none: true }), shows: contains },
  'comments.undo': { may: ownOrStaff, input: id(async (make) => (await make.comment()).id), reached: 'CONFLICT' },
  'personas.list': { may: listOfOwn, input: async (make) => ({ $made: await make.persona(), $none: true }), shows: contains },
  'personas.create': { may: everyone, input: () => persona },
  'personas.update': { may: ownOrStaff, input: async (make) => ({ id: await make.persona(), persona }) },
  'personas.delete': { may: ownOrStaff, input: id((make) => make.persona()) },
  'style.card': { may: everyone },
  'style.update': { may: everyone, input: () => ({ enabled: true }) },
  'style.reset': { may: everyone },
  'settings.get': { may: everyone },
  'settings.update': { may: admins, input: () => ({ firstRunDone: true }) },
  'settings.secrets': { may: admins },
  'settings.setSecret': { may: admins, input: () => ({ name: 'search.json', value: 'a key of the table' }) },
  'settings.deleteSecret': { may: admins, input: () => ({ name: 'search.json' }) },
  'settings.testSearch': { may: admins, input: () => ({ query: 'churn' }), reached: 'SEARCH_NOT_CONFIGURED' },
  'models.providers': { may: admins },
  'models.add': { may: admins, input: () => ({ kind: 'openai', name: 'Keyless', model: 'gpt-5-mini' }), reached: 'VALIDATION' },
  'models.setKey': { may: admins, input: () => ({ id: nobodysId, key: 'a key of the table', model: 'gpt-5-mini' }), reached: 'NOT_FOUND' },
  'models.test': { may: admins, input: () => ({ providerId: nobodysId, model: 'gpt-5-mini' }), reached: 'NOT_FOUND' },
  'models.setPrice': { may: admins, input: () => ({ providerId: nobodysId, model: 'gpt-5-mini', price: null }), reached: 'NOT_FOUND' },
  'models.remove': { may: admins, input: () => ({ id: nobodysId }), reached: 'NOT_FOUND' },
  'budget.status': { may: everyone },
  'budget.calls': { may: admins, input: () => ({}) },
  'analytics.overview': { may: everyone, input: range },
  'analytics.days': { may: everyone, input: range },
  'analytics.skips': { may: everyone, input: () => page },
  'analytics.export': { may: everyone, input: () => ({ days: 7, format: 'json' }) },
  'blogs.analytics': { may: everyone, input: range },
  'campaigns.analytics': { may: ownOrStaff, input: async (make) => ({ id: await make.campaign(), days: 7 }) },
  'comments.analytics': { may: everyone, input: range },
  'search.everything': { may: listOfOwn, input: async (make) => ({ $made: (await make.comment()).id, query: 'comment', limit: 20 }), shows: contains },
  'privacy.people': { may: admins, input: () => page },
  'privacy.record': { may: admins },
  'privacy.erase': { may: admins, input: () => ({ name: 'Nobody Whosoever' }) },
  'privacy.object': { may: everyone, input: () => ({ name: 'Nobody Whosoever' }) },
  'backups.list': { may: admins },
  'backups.create': { may: admins },
  'backups.verify': { may: admins, input: () => ({ name: 'none-there.sqlite' }), reached: 'NOT_FOUND' },
  'backups.restore': { may: admins, input: () => ({ name: 'none-there.sqlite' }), reached: 'CONFLICT' },
  'backups.health': { may: everyone },
  'backups.dismiss': { may: admins, input: () => ({ id: '20260101T000000000Z' }), reached: 'NOT_FOUND' },
  'backups.mend': { may: admins, reached: 'CONFLICT' },
  'agents.health': { may: everyone, open: true },
  'agents.status': { may: everyone },
  'agents.statusOf': { may: everyone, input: () => ({ agent: 'reviewer' }) },
  'agents.executions': { may: everyone, input: () => page },
  'agents.analytics': { may: everyone, input: () => ({ days: 7 }) },
  'agents.config': { may: admins },
  'agents.setConfig': { may: admins, input: () => ({ agent: 'researcher', basedOn: 99, values: defaultAgentConfigs.researcher }), reached: 'CONFLICT' },
  'agents.configHistory': { may: admins, input: () => ({ agent: 'reviewer' }) },
  'agents.restoreConfig': { may: admins, input: () => ({ agent: 'reviewer', version: 0, basedOn: 99 }), reached: 'CONFLICT' },
  'agents.execute': { may: everyone, input: () => ({ agent: 'researcher', keywords: ['churn'] }) },
  'playground.engines': { may: everyone },
  'playground.run': { may: everyone, input: () => ({ text: 'A text.', engine: null }) },
  'agents.task': { may: ownOrStaff, input: id((make) => make.trial()) },
  'agents.cancel': { may: ownOrStaff, input: id((make) => make.trial()) },
  'tasks.list': { may: listOfOwn, input: listOf((make) => make.task('failed'), page), shows: contains },
  'tasks.get': { may: ownOrStaff, input: id((make) => make.task('failed')) },
  'tasks.cancel': { may: ownOrStaff, input: id((make) => make.task('queued')) },
  'tasks.retryAll': { may: everyone, input: () => ({}) },
  'tasks.queue': { may: everyone },
  'tasks.pauseAll': { may: staff },
  'tasks.resumeAll': { may: staff },
  'tasks.unknownEffects': { may: listOfOwn, input: async (make) => ({ $made: await make.effect(), $none: true }), shows: contains },
  'tasks.settleEffect': { may: ownOrStaff, input: async (make) => ({ id: await make.effect(), happened: true }) },
  'tasks.systemStats': { may: admins },
  'tasks.maintenance': { may: admins, input: () => ({ message: 'Back at noon.' }) },
  'tasks.systemUpdate': { may: admins, input: () => ({ message: 'A new version is out.' }) },
  'campaigns.remaining': { may: ownOrStaff, input: campaign('running') },
  'schedules.list': { may: ownOrStaff, input: async (make) => ({ campaignId: await make.campaign() }) },
  'schedules.create': { may: ownOrStaff, input: async (make) => ({ campaignId: await make.campaign(), kind: 'watch-feeds', times: everyMorning }) },
  'schedules.update': { may: ownOrStaff, input: async (make) => ({ id: await make.schedule(), patch: { enabled: false } }) },
  'schedules.delete': { may: ownOrStaff, input: id((make) => make.schedule()) },
  'schedules.preview': { may: everyone, input: () => ({ times: everyMorning }) },
  'activity.list': { may: everyone, input: () => ({}) },
  'logs.tail': { may: staff, input: () => ({}) },
  'notices.list': { may: everyone, input: () => ({}) },
  'notices.counts': { may: everyone },
  'notices.markRead': { may: everyone, input: () => ({}) },
  'notices.dismiss': { may: everyone, input: () => ({}) },
  'notices.announcements': { may: everyone },
  'notices.preferences': { may: everyone },
  'notices.setPreferences': { may: everyone, input: () => ({}) },
  'tasks.retry': { may: ownOrStaff, input: id((make) => make.task('failed')) },
  'system.info': { may: everyone, open: true },
  'system.status': { may: listOfOwn, input: async (make) => ({ $made: (await make.comment()).id, $none: true }), shows: awaiting },
  'system.dashboard': { may: listOfOwn, input: async (make) => ({ $made: (await make.comment()).id, $none: true }), shows: awaiting },
  'system.resumeWork': { may: everyone },
  'system.chooseFiles': { may: everyone, input: () => ({}) },
  'system.openExternal': { may: everyone, input: () => ({ url: 'https://kp.example/' }) },
  'system.copy': { may: everyone, input: () => ({ text: 'x' }) },
  'system.exportComments': { may: listOfOwn, input: async (make) => ({ $made: (await make.comment()).text, format: 'json' }), shows: (_answer, made, saved) => saved.includes(made) },
  'system.saveTemplate': { may: everyone, input: () => ({ format: 'csv' }) },
  'events.subscribe': { may: everyone },
};
