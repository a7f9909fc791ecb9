// The headless `run` as a process of its own with the plain crew: built and killed by tests/fault.
import { resolve } from 'node:path';
import { runVerb } from '../../main/app/run-verb';
import { silentLogger } from '../../main/core/ports/logger';
import { memorySecrets } from './open-app';
import { createPlainCrew } from './plain-crew';

await runVerb(process.argv.slice(3), {
  out: (line) => void process.stdout.write(`${line}\n`), err: (line) => void process.stderr.write(`${line}\n`), workersDir: resolve('out/headless/workers'), version: '0.0.0-test',
  log: silentLogger, secrets: memorySecrets(), signal: new AbortController().signal, replaced: { crew: createPlainCrew() },
});
process.exit(0);
