// The diagnostics file is made to be sent to strangers: canaries of everything personal are planted where it looks.
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRedactor } from '../../main/core/redact';
import type { Desktop } from '../../main/core/ports/desktop';
import { AppError } from '../../main/core/app-error';
import { createCleaner } from '../../main/features/diagnostics/without-people';
import { createFileLogger, readLogLines } from '../../main/platform/file-logger';
import { goodPassword } from '../support/account-world';
import { openWindows, type Windows } from '../support/windows';

const mara = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist', password: goodPassword };
const saved: { name: string; text: string }[] = [];
const desktop: Partial<Desktop> = { chooseFiles: async () => [], saveFile: async (name, bytes) => { saved.push({ name, text: Buffer.from(bytes).toString() }); return name; }, openExternal: async () => {}, writeClipboard: async () => {} };

let logs: string;
let windows: Windows;
beforeEach(async () => {
  saved.length = 0;
  logs = mkdtempSync(join(tmpdir(), 'kp-logs-'));
  windows = await openWindows({ desktop, log: createFileLogger(logs, createRedactor()), logLines: (most) => readLogLines(logs, most) });
  await (await windows.from(1)).auth.register(mara);
});
afterEach(async () => { await windows.close(); rmSync(logs, { recursive: true, force: true }); });

const content = async () => {
  await (await windows.from(1)).diagnostics.export();
  return JSON.parse(saved.at(-1)?.text ?? '') as { version: string; settings: object; workspace: { tables: Record<string, number>; tasks: unknown[]; integrity: string }; log: Record<string, unknown>[]; versions: object };
};

it('tells of the app, the workspace and the log what helps', async () => {
  const { database } = windows.app;
  await database.unit(() => database.writer().query(`INSERT INTO tasks (id, name, version, payload, unique_key, status, held, priority, attempts, max_attempts, interruptions, run_after, lease_fence, error_code, error_message, created_at) VALUES ('t', 'campaign.analyse', 1, '{}', 'u', 'failed', 0, 0, 3, 3, 0, 'now', 0, 'NETWORK', 'canary-task.example could not be reached', 'now')`));
  await expect((await windows.from(9)).campaigns.start({ id: '01890a5d-ac96-774b-bcce-b302099a8057' })).rejects.toThrow();
  const file = await content();
  expect(saved[0]?.name).toMatch(/^kp-bot-diagnostics-\d{4}-\d\d-\d\d\.json$/);
  expect(file).toMatchObject({
    version: '0.0.0-test', secretBackend: 'memory', versions: { node: process.versions.node, electron: null }, settings: { search: { provider: 'none', ownAddress: false }, guardrails: { perDay: 10 } },
    workspace: { tables: { accounts: 1, sessions: 1, campaigns: 0, tasks: 1 }, tasks: [{ name: 'campaign.analyse', status: 'failed', error: 'NETWORK', count: 1 }], integrity: 'ok' },
  });
  expect(file.log).toContainEqual(expect.objectContaining({ level: 'warn', message: 'procedure failed', path: 'campaigns.start', code: 'UNAUTHENTICATED', ms: expect.any(Number) }));
  expect(JSON.stringify(file)).not.toContain('canary');
});

it('has no e-mail, name, home folder, address, text or key of anybody, whatever the log says', async () => {
  const caller = await windows.from(1);
  const { database } = windows.app;
  await caller.personas.create({ name: 'Canary Persona', email: 'canary@persona.example', site: 'https://canary-site.example', about: 'canary about' } as never);
  await database.unit(() => database.writer().query(`INSERT INTO blogs (id, host, url, title, comment_system, authority, feeds, never, created_at, updated_at) VALUES ('b', 'canary-blog.example', 'https://canary-blog.example/', 'canary title', NULL, NULL, '[]', 0, 'now', 'now')`));
  await caller.settings.update({ search: { provider: 'json', baseUrl: 'https://canary-search.example', googleEngineId: 'canary-engine', template: { url: 'https://canary-template.example?key={key}', items: 'a', link: 'b', title: 'c', snippet: 'd', date: 'e' } }, crawling: { contactUrl: 'https://canary-contact.example' } });
  const log = createFileLogger(logs, createRedactor());
  const error = new AppError('CONFLICT', 'The campaign "canary campaign" of Canary Persona at canary-blog.example uses https://canary-post.example/a?b=c, ask canary@mail.example', { details: { campaigns: ['canary campaign'] }, cause: new Error('ENOENT: open \'/home/canary-user/blogs/post.html\'') });
  log.error(`could not read ${homedir()}/canary-folder/notes.txt of mara lindqvist`, { url: 'https://canary-url.example', title: 'canary title', subject: 'canary subject', workspace: '/home/canary-user/ws', query: 'canary words', error, nested: { email: 'canary@nested.example' }, values: ['canary'] });
  log.warn('C:\\Users\\canary-user\\workspace\\workspace.sqlite and file:///Users/canary-user/x.csv are busy');
  await content();
  const text = saved.at(-1)?.text ?? '';
  expect(text.toLowerCase().split('\n').filter((line) => line.includes('canary'))).toEqual([]);
  for (const personal of ['lindqvist', homedir(), mara.email]) expect(text.toLowerCase()).not.toContain(personal.toLowerCase());
  expect(text).toContain('could not read …/notes.txt of [name]'); // and what is left can be read
  expect(text).toContain('CONFLICT');
});

it('keeps what a line says of the app, and takes paths and names out of stacks', () => {
  const { text, line } = createCleaner({ names: ['Ada'], hosts: ['blog.example'] }, '/home/somebody');
  expect(text('at open (/home/somebody/kp/out/main/index.js:12:5) via app://kp/assets/x.js')).toBe('at open (…/index.js:12:5) via app:/…/x.js');
  expect(createCleaner({ names: [], hosts: [] }, 'C:\\Users\\Ann Other').text('C:\\Users\\Ann Other\\kp\\workspace.sqlite is busy')).toBe('…/workspace.sqlite is busy');
  expect(text(`${basename('/home/somebody')} and Ada at blog.example, not at auth.login`)).toBe('[name] and [name] at [site], not at auth.login');
  expect(line('no json')).toBe('[a line that is no record]');
  expect(line('{"level":"info","message":"procedure","ms":3,"secret":"x","list":[1]}')).toEqual({ level: 'info', message: 'procedure', ms: 3, secret: '[string]', list: '[object]' });
});

it('has at most the last 500 lines, over the files of the log', async () => {
  const log = createFileLogger(logs, createRedactor());
  for (let i = 0; i < 600; i += 1) log.info(`line ${i}`);
  const { log: lines } = await content();
  expect(lines).toHaveLength(500);
  expect(lines.at(-1)).toMatchObject({ message: 'line 599' });
});

it('is made of a workspace that can not be asked any more', async () => {
  const { database, container } = windows.app;
  await database.unit(() => database.writer().query('ALTER TABLE tasks RENAME TO gone'));
  const file = await container.diagnostics();
  expect(JSON.parse(Buffer.from(file.bytes).toString())).toMatchObject({ workspace: { unreadable: 'INTERNAL' }, version: '0.0.0-test' });
});
