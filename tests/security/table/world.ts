// A real workspace for the permission table: a campaign that was run, five people, and sessions that cost no bcrypt.
import { join } from 'node:path';
import type { App } from '../../../main/app/container';
import { systemClock } from '../../../main/core/ports/clock';
import type { Desktop } from '../../../main/core/ports/desktop';
import { createAccountRepository } from '../../../main/features/accounts/account.repository';
import { createRememberedCallers } from '../../../main/features/accounts/remembered-callers';
import { createSessionRepository } from '../../../main/features/accounts/session.repository';
import { createSessions } from '../../../main/features/accounts/sessions';
import { createTokenSigner } from '../../../main/features/accounts/token-signer';
import type { Context } from '../../../main/trpc/context';
import { t } from '../../../main/trpc/init';
import { campaignInput } from '../../../shared/contracts/campaign';
import { personaInput } from '../../../shared/contracts/persona';
import type { Permission, Role } from '../../../shared/permissions';
import { goodPassword } from '../../support/account-world';
import { campaignEvent, memorySecrets, openApp } from '../../support/open-app';
import { createPlainCrew } from '../../support/plain-crew';
import { savedBlogCampaign, writeSavedBlog } from '../../support/saved-blog';

/** `boss` registered first and changes the others; `other` is whose rows are somebody else's. */
export const people = ['boss', 'user', 'moderator', 'admin', 'other'] as const;
export type Person = (typeof people)[number];
export const emailOf = (person: Person): string => `${person}@table.example`;

export type Procedures = Record<string, Record<string, (input?: unknown) => Promise<unknown>>>;

export interface TableWorld {
  app: App;
  ids: Record<Person, string>;
  /** What was written to files that the person chose. */
  saved: string[];
  blogs: string;
  /** A window of its own that is signed in; nothing but the password was left out. */
  signIn(person: Person): Promise<number>;
  /** The procedures as a window calls them now. Calls are not counted here: attacks/rate-limits.test.ts looks at that. */
  from(window: number): Promise<Procedures>;
  context(window: number): Promise<Context>;
  /** By the hand of `boss`. */
  change(person: Person, fields: { role?: Role; active?: boolean; extraPermissions?: Permission[]; withdrawnPermissions?: Permission[] }): Promise<void>;
  close(): Promise<void>;
}

const runOnce = async (app: App, blogs: string): Promise<void> => {
  writeSavedBlog(blogs, 2);
  const { personas, campaigns } = app.container.services;
  const { persona, ...fields } = savedBlogCampaign('Table', [blogs], { maxPosts: 2 });
  const { id: personaId } = await personas.create(app.actor, personaInput.parse(persona));
  const { id } = await campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  await app.container.start();
  const ended = campaignEvent(app, id, ['campaign.finished', 'campaign.failed']);
  await campaigns.start(app.actor, id);
  await ended;
};

const registerAll = async (app: App): Promise<Record<Person, string>> => {
  const ids: [Person, string][] = [];
  for (const [at, person] of people.entries()) {
    const { holder } = await app.container.createContext(100 + at);
    const { account } = await app.container.services.accounts.register({ email: emailOf(person), fullName: `Person ${at}`, password: goodPassword, keep: false }, holder);
    ids.push([person, account.id]);
  }
  return Object.fromEntries(ids) as Record<Person, string>;
};

export const openTableWorld = async (dir: string): Promise<TableWorld> => {
  const [secrets, blogs, saved] = [memorySecrets(), join(dir, 'blogs'), [] as string[]];
  const desktop: Partial<Desktop> = { chooseFiles: async () => [], saveFile: async (name, bytes) => { saved.push(Buffer.from(bytes).toString()); return name; }, openExternal: async () => {}, writeClipboard: async () => {} };
  const open = () => openApp(join(dir, 'workspace'), { crew: createPlainCrew(), secrets, desktop });
  const first = await open();
  await runOnce(first, blogs);
  await first.container.close();
  const app = await open(); // its runner rests: what the table starts or queues stays as it was put
  const ids = await registerAll(app);
  const { database } = app;
  const accounts = createAccountRepository(database);
  const sessions = createSessions({ database, clock: systemClock, accounts, remembered: createRememberedCallers(), sessions: createSessionRepository(database), signer: createTokenSigner({ secrets, clock: systemClock }) });
  let windows = 1_000;
  const context = async (window: number): Promise<Context> => ({ ...(await app.container.createContext(window)), limits: { limiter: { consume: async () => {} }, classes: [] } });
  const from = async (window: number): Promise<Procedures> => t.createCallerFactory(app.container.router)(await context(window)) as unknown as Procedures;
  const signIn = async (person: Person): Promise<number> => {
    const row = await accounts.find(ids[person]);
    if (!row) throw new Error(`${person} is gone`);
    const { holder } = await app.container.createContext(windows += 1);
    holder.tokens = await sessions.open(row, 'table');
    return windows;
  };
  const boss = await signIn('boss');
  const change: TableWorld['change'] = async (person, fields) => { await (await from(boss))['auth']?.['updateUser']?.({ id: ids[person], ...fields }); };
  await change('moderator', { role: 'moderator' });
  await change('admin', { role: 'admin' });
  return { app, ids, saved, blogs, signIn, from, context, change, close: () => app.container.close(0) };
};
