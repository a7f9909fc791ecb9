import type { z } from 'zod';
import type { dashboardDto, statusBar, SystemInfo, SystemStats } from '@shared/contracts/system';
import type { SecretBackend } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import { ownerFilter, type Actor } from '../accounts';
import { readStats, type StatsPorts } from './system-stats';
import { createSystemRepository } from './system.repository';

/** What the app itself is and does now. */
export interface SystemService {
  info(): Promise<SystemInfo>;
  status(actor: Actor): Promise<z.infer<typeof statusBar>>;
  dashboard(actor: Actor): Promise<z.infer<typeof dashboardDto>>;
  stats(): Promise<SystemStats>;
  /** What runs now in the whole workspace: numbers alone, for the tray, whoever is signed in. */
  progress(): Promise<{ campaigns: number; done: number; total: number }>;
  /** Goes on after a full disk. @throws DISK_FULL when there is still no space; work stays paused and nothing is lost */
  resumeWork(): Promise<void>;
}

export interface SystemPorts {
  database: Database;
  version: string;
  workspaceDir: string;
  exampleSource: string | null;
  secretBackend: SecretBackend;
  firstRunDone(): Promise<boolean>;
  stats: StatsPorts;
  /** The language models that drafts are written with, in their order; empty: the built-in engine. */
  models(): Promise<string[]>;
  /** Spent today on language models, in micro-dollars. */
  spentToday(): Promise<number>;
  /** Background work as a whole, which a full disk pauses. */
  work: { stalled(): boolean; paused(): Promise<boolean>; resume(): Promise<void> };
}

/** The engine that ships inside the app. */
const builtIn = { id: 'built-in', name: 'Built-in drafter', languages: ['en'] };

export const createSystemService = (ports: SystemPorts): SystemService => {
  const { database } = ports;
  const repository = createSystemRepository(database);
  return {
    info: async () => ({
      version: ports.version, engine: builtIn, secretBackend: ports.secretBackend, workspace: ports.workspaceDir, firstRunDone: await ports.firstRunDone(),
      readOnly: database.readOnly !== null, exampleSource: ports.exampleSource,
    }),
    status: async (actor) => ({
      engine: (await ports.models())[0] ?? builtIn.name, todayMicroDollars: await ports.spentToday(), stalled: ports.work.stalled() ? 'disk_full' as const : null, paused: await ports.work.paused(), ...(await repository.status(ownerFilter(actor))),
    }),
    stats: () => readStats(ports.stats, repository, database.path),
    progress: () => repository.progress(),
    resumeWork: () => ports.work.resume(),
    dashboard: async (actor) => {
      const owner = ownerFilter(actor);
      return { ...(await repository.counts(owner)), running: await repository.running(owner) };
    },
  };
};
