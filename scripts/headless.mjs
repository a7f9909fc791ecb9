// `npm run -s headless -- VERB ...`: the engine in plain Node. stdout is JSON alone; whatever is built tells stderr.
import { pathToFileURL } from 'node:url';
import { ensureBetterSqlite3 } from './setup/better-sqlite3.mjs';
import { ensureHeadlessBuild, headlessEntry } from './setup/build-headless.mjs';

const verbsWithDatabase = new Set(['run', 'seed']);

try {
  if (verbsWithDatabase.has(process.argv[2])) ensureBetterSqlite3();
  await ensureHeadlessBuild();
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.stdout.write(`${JSON.stringify({ error: { code: 'SETUP_FAILED', message: String(error?.message ?? error) } })}\n`);
  process.exit(1);
}
// npm runs scripts in the project's folder; the paths a person types are relative to where they stand.
if (process.env.npm_lifecycle_event === 'headless' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// In this same process: a second Node would add its start time to every call.
process.argv[1] = headlessEntry;
await import(pathToFileURL(headlessEntry).href);
