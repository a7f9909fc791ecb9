// The engine without Electron: command line and worker. stdout is JSON alone, progress and logs go to stderr.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from './core/app-error';

interface VerbIo {
  out(line: string): void;
  err(line: string): void;
  workersDir: string;
  signal: AbortSignal;
}
type Verb = (argv: string[], io: VerbIo) => Promise<void>;

const here = dirname(fileURLToPath(import.meta.url));

const ownVersion = (): string => {
  for (let dir = here; ; dir = dirname(dir)) {
    const file = join(dir, 'package.json');
    if (existsSync(file)) return String((JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? '0.0.0');
    if (dirname(dir) === dir) return '0.0.0';
  }
};

/** What a verb needs that works in a workspace; opened side by side with the engine: the keychain may take a moment to answer. */
const workIo = async (io: VerbIo) => {
  const [{ createStderrLogger }, { openHeadlessSecrets }, { createRedactor }] = await Promise.all([import('./platform/stderr-logger'), import('./platform/headless-secrets'), import('./core/redact')]);
  const redactor = createRedactor();
  const log = createStderrLogger('warn', redactor);
  return { ...io, version: ownVersion(), log, secrets: await openHeadlessSecrets(log, redactor.learn) };
};

const run: Verb = async (argv, io) => {
  const [work, { runVerb }] = await Promise.all([workIo(io), import('./app/run-verb')]);
  await runVerb(argv, work);
};

const backups: Verb = async (argv, io) => {
  const [work, { backupsVerb }] = await Promise.all([workIo(io), import('./app/backups-verb')]);
  await backupsVerb(argv, work);
};

const verbs: Record<string, Verb> = {
  run,
  backups,
  extract: async (argv, io) => (await import('./web/extract-verb')).extractVerb(argv, io),
  feed: async (argv, io) => (await import('./web/feed-verb')).feedVerb(argv, io),
  robots: async (argv, io) => (await import('./web/robots-verb')).robotsVerb(argv, io),
  seed: async (argv, io) => (await import('./app/seed-verb')).seedVerb(argv, io),
  score: async (argv, io) => (await import('./agents/score-verb')).scoreVerb(argv, io),
};

/** Everything written before the process ends, also into a slow pipe. */
const flushed = (): Promise<void> => new Promise((resolve) => { process.stdout.write('', () => resolve()); });

/** Ctrl+C reaches us twice under npm, by the terminal and by npm itself; a person who means it presses again later. */
function interruptSignal(): AbortSignal {
  const abort = new AbortController();
  let first = 0;
  const onSignal = (): void => {
    if (first === 0) first = Date.now();
    else if (Date.now() - first > 1_500) process.exit(1);
    abort.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  return abort.signal;
}

async function main(): Promise<number> {
  const interrupted = interruptSignal();
  const io: VerbIo = {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    workersDir: join(here, 'workers'),
    signal: interrupted,
  };
  const [name = '', ...argv] = process.argv.slice(2);
  try {
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb) throw new AppError('VALIDATION', `${name ? `There is no verb "${name}".` : 'Give a verb.'} Verbs are: ${Object.keys(verbs).join(', ')}.`);
    await verb(argv, io);
    return 0;
  } catch (error) {
    const { code, message, stack } = AppError.from(error);
    if (code === 'INTERNAL') io.err(error instanceof Error ? (error.stack ?? message) : (stack ?? message));
    io.out(JSON.stringify({ error: { code, message } }));
    return 1;
  }
}

const code = await main();
await flushed();
process.exit(code);
