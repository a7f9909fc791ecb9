import { ensureBetterSqlite3 } from './better-sqlite3.mjs';
import { ensureHeadlessBuild } from './build-headless.mjs';
import { say } from './say.mjs';

/** Tests that start worker threads use the built ones of out/headless/workers. */
export default async function setup() {
  ensureBetterSqlite3();
  try {
    await ensureHeadlessBuild();
  } catch (error) {
    // Tests of pure parts still tell something; those that need a worker of this build fail on their own.
    say(`${error.message} Tests that start workers will fail or use an older build.`);
  }
}
