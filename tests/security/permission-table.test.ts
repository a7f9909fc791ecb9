// Every procedure x {signed out, user, moderator, admin} x {own row, other's row} x {active, deactivated account}, called
// through the router with the sessions of real windows on rows of a real workspace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '../../main/core/app-error';
import type { ProcedureMeta } from '../../main/trpc/init';
import type { Permission, Role } from '../../shared/permissions';
import { temporaryFolder } from '../support/open-app';
import { createRowMaker, readTemplates, type RowMaker, type Templates } from './table/rows';
import { table, type TableRow } from './table/table';
import { openTableWorld, type Person, type TableWorld } from './table/world';

const callers = ['signed out', 'user', 'moderator', 'admin'] as const satisfies readonly (Role | 'signed out')[];
type Caller = (typeof callers)[number];
interface Case { caller: Caller; own: boolean; active: boolean }
const cases: Case[] = callers.flatMap((caller) => [true, false].flatMap((own) => [true, false].map((active) => ({ caller, own, active }))));
const nameOf = ({ caller, own, active }: Case): string => `${caller}, ${own ? 'own row' : "other's row"}, ${active ? 'active' : 'deactivated'}`;

const signs: Record<string, string> = { '-': 'FORBIDDEN', '0': 'NOT_FOUND', '!': 'CONFLICT', v: 'VALIDATION', '.': 'not in the answer' };

/** The table's one rule. */
const expected = (row: TableRow, { caller, own, active }: Case): string => {
  if (caller === 'signed out' || !active) return row.open ? (row.reached ?? 'ok') : 'UNAUTHENTICATED';
  const pair = row.may.split(' ')[['user', 'moderator', 'admin'].indexOf(caller)] ?? '';
  const sign = pair[own ? 0 : 1] ?? '';
  return sign === '+' ? (row.reached ?? 'ok') : (signs[sign] ?? `no sign: ${sign}`);
};

let folder: ReturnType<typeof temporaryFolder>;
let world: TableWorld;
let templates: Templates;
beforeAll(async () => {
  folder = temporaryFolder();
  world = await openTableWorld(folder.path);
  templates = await readTemplates(world);
}, 120_000);
afterAll(async () => { await world.close(); folder.remove(); });

const sessionOf = async (window: number): Promise<string> => (await world.context(window)).sessionId ?? '';
const rowsFor = (person: Person, own: boolean): RowMaker =>
  createRowMaker(world, templates, { ownerId: world.ids[own ? person : 'other'], own, ownerSession: async () => sessionOf(await world.signIn(own ? person : 'other')) });

/** What a call ended with: `ok`, `not in the answer`, or the code of its error. */
const outcome = async (path: string, row: TableRow, window: number, make: RowMaker): Promise<string> => {
  const [group, name] = path.split('.') as [string, string];
  const { $made = '', $none = false, ...input } = ((await row.input?.(make)) ?? { $none: true }) as { $made?: string; $none?: boolean };
  world.saved.length = 0;
  try {
    const answer = await (await world.from(window))[group]?.[name]?.($none ? undefined : input);
    if (path === 'events.subscribe' || path === 'playground.run') await (answer as AsyncGenerator).return(undefined);
    return row.shows && !row.shows(answer, $made, world.saved.join('')) ? 'not in the answer' : 'ok';
  } catch (error) {
    const { cause, code } = error as { cause?: AppError; code?: string };
    return code === 'BAD_REQUEST' ? `the row's input does not fit: ${String(cause?.message)}` : (cause?.code ?? String(error));
  }
};

/** Signed out: from the window where the owner of the row has just signed out. */
const windowFor = async ({ caller, active }: Case, person: Person): Promise<number> => {
  const window = await world.signIn(person);
  if (caller === 'signed out') await (await world.from(window))['auth']?.['logout']?.();
  if (!active) await world.change(person, { active: false });
  return window;
};

const inCase = async (path: string, row: TableRow, each: Case): Promise<string> => {
  const person: Person = each.caller === 'signed out' ? 'user' : each.caller;
  const make = rowsFor(person, each.own);
  const window = await windowFor(each, person);
  try {
    return await outcome(path, row, window, make);
  } finally {
    await make.removeAll();
    if (!each.active) await world.change(person, { active: true });
  }
};

interface Defined { _def: { meta?: ProcedureMeta } }
const procedures = (router: unknown): Record<string, Defined> => (router as { _def: { procedures: Record<string, Defined> } })._def.procedures;

it('has a row for every procedure, and a procedure for every row', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(procedures(world.app.container.router)).sort());
});


describe('every procedure', () => {
  describe.each(Object.entries(table))('%s', (path, row) => {
    it.each(cases.map((each) => [nameOf(each), each] as const))('%s', async (_name, each) => {
      expect(await inCase(path, row, each)).toBe(expected(row, each));
    });
  });
});

describe('single rights of an account', () => {
  const permissionOf = (path: string): Permission | null => {
    const permission = procedures(world.app.container.router)[path]?._def.meta?.permission;
    return permission === undefined || permission === 'public' || permission === 'signed-in' ? null : permission;
  };
  const own: Omit<Case, 'caller'> = { own: true, active: true };

  it.each(Object.entries(table))('%s: a permission that was withdrawn is not held, not by an admin and not on own rows', async (path, row) => {
    const permission = permissionOf(path);
    if (permission === null) return expect(row.may).not.toContain('-');
    await world.change('admin', { withdrawnPermissions: [permission] });
    try {
      expect(await inCase(path, row, { ...own, caller: 'admin' })).toBe('FORBIDDEN');
    } finally {
      await world.change('admin', { withdrawnPermissions: [] });
    }
  });

  it.each(Object.entries(table))('%s: a permission that was added is held, by a user on own rows', async (path, row) => {
    const permission = permissionOf(path);
    if (permission === null) return expect(row.may).not.toContain('-');
    await world.change('user', { extraPermissions: [permission] });
    try {
      const admins = expected(row, { ...own, caller: 'admin' });
      expect(await inCase(path, row, { ...own, caller: 'user' })).toBe(admins);
    } finally {
      await world.change('user', { extraPermissions: [] });
    }
  });

  it('the right to see everybody’s tasks shows them, and taken from a moderator hides them', async () => {
    const list = table['tasks.list'];
    if (!list) throw new Error('no row');
    await world.change('user', { extraPermissions: ['view_agent_logs'] });
    await world.change('moderator', { withdrawnPermissions: ['view_agent_logs'] });
    const seen = [await inCase('tasks.list', list, { caller: 'user', own: false, active: true }), await inCase('tasks.list', list, { caller: 'moderator', own: false, active: true })];
    await world.change('user', { extraPermissions: [] });
    await world.change('moderator', { withdrawnPermissions: [] });
    expect(seen).toEqual(['ok', 'not in the answer']);
  });
});
