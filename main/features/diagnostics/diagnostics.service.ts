// A file for whoever looks into a failure: what this app is and how it does. No e-mail, name, path, address of a post, text
// or key is in it (without-people.ts), so that a person can send it to somebody they do not know.
import { arch, homedir, platform, release } from 'node:os';
import type { Settings } from '@shared/contracts/settings';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { SecretBackend } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import { createDiagnosticsRepository } from './diagnostics.repository';
import { createCleaner } from './without-people';

export interface DiagnosticsFile {
  fileName: string;
  bytes: Uint8Array;
  /** Log lines in it. */
  rows: number;
}

export interface DiagnosticsService {
  /** A part that can not be read says so in its place: a damaged workspace is when the file is needed. */
  make(): Promise<DiagnosticsFile>;
}

export interface DiagnosticsPorts {
  database: Database;
  clock: Clock;
  settings(): Promise<Settings>;
  version: string;
  secretBackend: SecretBackend;
  /** The last lines of the log, oldest first. */
  logLines(most: number): Promise<string[]>;
}

const [mostLines, chunk] = [500, 25];

/** Numbers, choices and yes or no; whether an address is given, never which. */
const settingsOf = ({ search, crawling, guardrails, appearance, firstRunDone }: Settings) => ({
  search: { provider: search.provider, ownAddress: search.baseUrl !== '', ownTemplate: search.template.url !== '', engineId: search.googleEngineId !== '' },
  crawling: { ...crawling, contactUrl: crawling.contactUrl !== '' }, guardrails, appearance, firstRunDone,
});

const orWhy = async <T>(part: Promise<T>): Promise<T | { unreadable: string }> => {
  try {
    return await part;
  } catch (error) {
    return { unreadable: AppError.from(error).code };
  }
};

/** Some at a time: the event loop goes on between them. */
const cleaned = async (lines: readonly string[], clean: (line: string) => unknown): Promise<unknown[]> => {
  const result: unknown[] = [];
  for (let from = 0; from < lines.length; from += chunk) {
    result.push(...lines.slice(from, from + chunk).map(clean));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return result;
};

export const createDiagnosticsService = ({ database, clock, settings, version, secretBackend, logLines }: DiagnosticsPorts): DiagnosticsService => {
  const repository = createDiagnosticsRepository(database);
  return {
    make: async () => {
      const [known, lines] = [await orWhy(repository.known()), await orWhy(logLines(mostLines))];
      const cleaner = createCleaner('unreadable' in known ? { names: [], hosts: [] } : known, homedir());
      const { node, electron = null, chrome = null } = process.versions;
      const log = Array.isArray(lines) ? await cleaned(lines, cleaner.line) : lines;
      const at = clock.now().toISOString();
      const content = {
        madeAt: at, version, platform: { system: platform(), release: release(), arch: arch() }, versions: { node, electron, chrome }, secretBackend,
        settings: await orWhy(settings().then(settingsOf)), workspace: await orWhy(repository.state()), readOnly: database.readOnly?.code ?? null, log,
      };
      return { fileName: `kp-bot-diagnostics-${at.slice(0, 10)}.json`, bytes: Buffer.from(`${JSON.stringify(content, null, 2)}\n`), rows: Array.isArray(log) ? log.length : 0 };
    },
  };
};
