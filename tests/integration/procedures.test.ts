import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions, rolePermissions, roles, type Role } from '../../shared/permissions';
import type { App } from '../../main/app/container';
import { t, type ProcedureMeta } from '../../main/trpc/init';
import { openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { testContext } from '../support/test-context';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
beforeAll(async () => { folder = temporaryFolder(); app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew() }); });
afterAll(async () => { await app.container.close(0); folder.remove(); });

interface Definition { type: 'query' | 'mutation' | 'subscription'; meta?: ProcedureMeta; inputs: unknown[]; output?: unknown }
const procedures = (): [string, Definition][] => Object.entries(app.container.router._def.procedures as unknown as Record<string, { _def: Definition }>).map(([path, { _def }]) => [path, _def]);

const known = new Set<string>([...permissions, 'public', 'signed-in']);

describe('every procedure', () => {
  it('declares its permission, a description, its input and its output', () => {
    expect(procedures().length).toBeGreaterThan(40);
    for (const [path, definition] of procedures()) {
      expect(known.has(definition.meta?.permission ?? ''), path).toBe(true);
      expect(definition.meta?.description.length ?? 0, path).toBeGreaterThan(8);
      expect(definition.inputs.length, `${path} has no input`).toBeGreaterThan(0);
      if (definition.type !== 'subscription') expect(definition.output, `${path} has no output`).toBeDefined();
    }
  });

  it('has a REST path of its own', () => {
    const places = procedures().flatMap(([, { meta }]) => (meta?.rest ? [`${meta.rest.method} ${meta.rest.path}`] : []));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the permission middleware', () => {
  const call = (path: string, account: { role: Role } | null) => {
    const context = testContext(account && { ...app.actor, role: account.role, permissions: [...rolePermissions[account.role]] });
    const caller = t.createCallerFactory(app.container.router)(context) as unknown as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>;
    const [group, name] = path.split('.') as [string, string];
    return (caller[group]?.[name] as (input?: unknown) => Promise<unknown>)({}).then(() => 'ok', (error: { code?: string }) => error.code ?? 'error');
  };
  const guarded = () => procedures().filter(([, { meta, type }]) => meta && meta.permission !== 'public' && type !== 'subscription');

  it('lets nobody in who is signed out', async () => {
    for (const [path] of guarded()) expect(await call(path, null), path).toBe('UNAUTHORIZED');
  });

  it('lets a role in exactly where it holds the permission', async () => {
    for (const role of roles) {
      for (const [path, { meta }] of guarded()) {
        // Dialogs and lists without input do work; only procedures whose empty input is refused are safe to call here.
        if (!meta || meta.permission === 'signed-in' || meta.orOwn) continue;
        const outcome = await call(path, { role });
        const may = (rolePermissions[role] as readonly string[]).includes(meta.permission);
        if (may) expect(outcome, `${role} ${path}`).not.toBe('FORBIDDEN');
        else expect(outcome, `${role} ${path}`).toBe('FORBIDDEN');
      }
    }
  });
});

it('opens the one local account of a workspace as its admin, the same after a restart', async () => {
  const context = await app.container.createContext();
  expect(context.account).toMatchObject({ role: 'admin', local: true });
  const { id } = app.actor;
  await app.container.close(0);
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew() });
  expect(app.actor.id).toBe(id);
});
