// Secrets and texts go through the real procedures of a running app; then everything it has written, recorded, told or
// answered is searched for them. What the page can reach of them: tests/e2e/secrets.spec.ts.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRedactor } from '../../main/core/redact';
import type { Desktop } from '../../main/core/ports/desktop';
import { backUp } from '../../main/db/backup';
import { keptSessionName } from '../../main/features/accounts/kept-session';
import { signingKeyName } from '../../main/features/accounts/token-signer';
import { createFileLogger, readLogLines } from '../../main/platform/file-logger';
import { MemorySecretStore } from '../../main/platform/memory-secret-store';
import { openSecretStore } from '../../main/platform/open-secret-store';
import { campaignInput } from '../../shared/contracts/campaign';
import type { CommentDto } from '../../shared/contracts/comment';
import { campaignEvent } from '../support/open-app';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';
import { openWindows, type Windows } from '../support/windows';

const planted: Record<string, string> = {
  'a search key': 'canary-search-key-77ab', 'a password': 'canary cellos in a lift', 'a password that was tried': 'canary guess of a stranger', 'the next password': 'canary violas on a roof',
};
const text = 'Our canary words of a comment, which a person wrote by hand: churn fell after the third call.';

let folder: string;
let windows: Windows;
const heard: unknown[] = [];
const errors: string[] = [];
const audited: unknown[] = [];
const stderr: string[] = [];
const write = process.stderr.write.bind(process.stderr);
let diagnostics = '';

const from = (window: number) => windows.from(window);
/** What a window would be told of a failure. */
const failing = async (call: Promise<unknown>): Promise<void> => {
  const error = await call.then(() => null, (cause: Error & { cause?: { message?: string; details?: unknown } }) => cause);
  if (!error) throw new Error('That should have failed.');
  errors.push(JSON.stringify([error.message, error.cause?.message, error.cause?.details]));
};

const accountActs = async (): Promise<void> => {
  const [password = '', guess = '', next = ''] = Object.values(planted).slice(1);
  const { recoveryCode } = await (await from(1)).auth.register({ email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password, keep: true });
  const { account } = await (await from(2)).auth.register({ email: 'ivo@lindqvist.example', fullName: 'Ivo Lindqvist', password });
  await failing((await from(3)).auth.login({ email: 'mara@lindqvist.example', password: guess }));
  await failing((await from(1)).auth.changePassword({ current: guess, next }));
  await (await from(1)).auth.changePassword({ current: password, next });
  await failing((await from(3)).auth.recover({ email: 'mara@lindqvist.example', recoveryCode: 'canary-wrong-code', password: guess }));
  planted['a temporary password'] = (await (await from(1)).auth.resetPassword({ id: account.id })).password;
  planted['the first recovery code'] = recoveryCode ?? '';
  planted['a recovery code'] = (await (await from(1)).auth.newRecoveryCode({ password: next })).recoveryCode;
  const { holder } = await windows.app.container.createContext(1);
  planted['an access token'] = holder.tokens?.access ?? '';
  planted['a refresh token'] = holder.tokens?.refresh ?? '';
  planted['the signing key'] = (await windows.secrets.get(signingKeyName)) ?? '';
  await (await from(1)).auth.refresh();
  planted['the kept refresh token'] = (JSON.parse((await windows.secrets.get(keptSessionName)) ?? '{}') as { refresh: string }).refresh;
};

const commentActs = async (): Promise<CommentDto> => {
  writeSavedBlog(join(folder, 'blogs'), 2);
  const { persona, ...fields } = savedBlogCampaign('Secrets', [join(folder, 'blogs')], { maxPosts: 1 });
  const caller = await from(1);
  const { id: personaId } = await caller.personas.create(persona as never);
  const { id } = await caller.campaigns.create(campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(windows.app, id, ['campaign.finished']);
  await caller.campaigns.start({ id });
  await ended;
  const [draft] = (await caller.comments.list({ campaignId: id, page: 1, pageSize: 5 })).items;
  const seen = await caller.comments.get({ id: draft?.id ?? '' });
  await failing(caller.comments.edit({ id: seen.id, text, textHash: 'another' }));
  const edited = await caller.comments.edit({ id: seen.id, text, textHash: seen.textHash });
  await failing(caller.comments.review({ id: seen.id, decision: 'approved', textHash: seen.textHash, feedback: text }));
  return edited;
};

let edited: CommentDto;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kp-secrets-'));
  process.env['KP_LOG'] = 'debug';
  process.stderr.write = ((chunk: string | Uint8Array) => { stderr.push(String(chunk)); return true; }) as typeof process.stderr.write;
  const redactor = createRedactor();
  const log = createFileLogger(join(folder, 'logs'), redactor);
  const desktop: Partial<Desktop> = { chooseFiles: async () => [], saveFile: async (name, bytes) => { diagnostics += Buffer.from(bytes).toString(); return name; }, openExternal: async () => {}, writeClipboard: async () => {} };
  windows = await openWindows({ log, desktop, secrets: await openSecretStore([], new MemorySecretStore(), log, redactor.learn), logLines: (most) => readLogLines(join(folder, 'logs'), most) });
  const { container, database } = windows.app;
  await container.start();
  const closing = new AbortController();
  void (async () => { for await (const message of container.feed.subscribe({ lastEventId: null, signal: closing.signal })) heard.push(message); })();
  await accountActs();
  const key = planted['a search key'] ?? '';
  await (await from(1)).settings.update({ search: { provider: 'json', template: { url: `http://127.0.0.1:9/?q={query}&key={key}`, items: 'a', link: 'b', title: 'c', snippet: 'd', date: 'e' } } });
  await (await from(1)).settings.setSecret({ name: 'search.json', value: key });
  errors.push(JSON.stringify(await (await from(1)).settings.testSearch({ query: 'churn' }))); // it fails, with the key in its address
  edited = await commentActs();
  log.error('a defect of ours', { error: new Error(`could not ask http://127.0.0.1:9/?key=${key}: ${Object.values(planted).slice(-4).join(' ')}`) });
  await (await from(1)).diagnostics.export();
  audited.push(...(await (await from(1)).audit.list({ limit: 200 })).items);
  const beside = new Sqlite(database.path, { readonly: true });
  await backUp(beside, join(dirname(database.path), 'backups'), 'backup-of-the-test');
  beside.close();
  closing.abort();
}, 120_000);
afterAll(async () => {
  process.stderr.write = write;
  delete process.env['KP_LOG'];
  await windows.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (dir: string): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const workspaceFiles = (): string[] => filesIn(dirname(windows.app.database.path));
/** The names of the secrets that stand somewhere in the bytes, as they are or as JSON and SQLite write them. */
const secretsIn = (bytes: Buffer | string): string[] => Object.entries(planted).filter(([, secret]) => bytes.includes(secret)).map(([name]) => name);

it('plants every secret, and its search finds one where it is', () => {
  expect(Object.keys(planted)).toHaveLength(11);
  for (const [name, secret] of Object.entries(planted)) expect(secret.length, name).toBeGreaterThan(14);
  expect(secretsIn(JSON.stringify({ a: planted['a refresh token'] }))).toEqual(['a refresh token']);
  expect(edited.text).toBe(text);
});

describe('no secret is found', () => {
  it('in the log files', () => {
    const files = filesIn(join(folder, 'logs'));
    const all = files.map((file) => readFileSync(file, 'utf8')).join('');
    expect(all.split('\n').length).toBeGreaterThan(20); // every procedure, at this level
    expect(secretsIn(all)).toEqual([]);
    expect(all).not.toContain('canary words of a comment');
  });
  it('on stderr', () => {
    expect(stderr.join('')).toContain('a defect of ours');
    expect(secretsIn(stderr.join(''))).toEqual([]);
    expect(stderr.join('')).not.toContain('canary words of a comment');
  });
  it('in the workspace: the database, what is not yet merged into it, and its backups', () => {
    const files = workspaceFiles();
    expect(files.map((file) => file.slice(file.lastIndexOf('/') + 1))).toEqual(expect.arrayContaining(['workspace.sqlite', 'workspace.sqlite-wal']));
    expect(files.filter((file) => file.includes('backup')).length).toBeGreaterThan(0);
    expect(files.flatMap((file) => secretsIn(readFileSync(file)).map((name) => `${name} in ${file}`))).toEqual([]);
    expect(files.some((file) => readFileSync(file).includes('canary words of a comment'))).toBe(true); // the text itself lives there
  });
  it('in the record of acts', () => {
    expect(audited.length).toBeGreaterThan(15);
    expect(secretsIn(JSON.stringify(audited))).toEqual([]);
    expect(JSON.stringify(audited)).not.toContain('canary');
  });
  it('in what events carry', () => {
    expect(heard.length).toBeGreaterThan(15);
    expect(secretsIn(JSON.stringify(heard))).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain('canary');
  });
  it('in what a window is told of failures', () => {
    expect(errors.length).toBe(6);
    expect(secretsIn(errors.join(''))).toEqual([]);
    expect(errors.join('')).not.toContain('canary');
  });
  it('in the diagnostics file', () => {
    expect(JSON.parse(diagnostics)).toMatchObject({ version: '0.0.0-test', workspace: { integrity: 'ok' } });
    expect(secretsIn(diagnostics)).toEqual([]);
    expect(diagnostics).not.toContain('canary');
  });
});
