import { z } from 'zod';
import { idSchema } from './basics';
import { secretBackends } from './settings';
import { roles, permissions } from '../permissions';

export const meDto = z.object({
  id: idSchema, fullName: z.string(), role: z.enum(roles), permissions: z.array(z.enum(permissions)), /** Taken from this account by an admin: not held on own rows either. */ withdrawnPermissions: z.array(z.enum(permissions)), email: z.string().nullish(),
  /** No account yet: nobody signs in. */ local: z.boolean(),
  /** An admin set the password: nothing else is allowed until the person has chosen another. */ mustChangePassword: z.boolean(),
  /** Minutes without a key or a move until the window locks; 0: never. */ lockAfterMinutes: z.number().int(),
});
export type MeDto = z.infer<typeof meDto>;

export const systemInfo = z.object({
  version: z.string(), engine: z.object({ id: z.string(), name: z.string(), languages: z.array(z.string()) }),
  secretBackend: z.enum(secretBackends), workspace: z.string(), firstRunDone: z.boolean(), readOnly: z.boolean(),
  /** Path of the example blog that ships with the app. */
  exampleSource: z.string().nullable(),
});
export type SystemInfo = z.infer<typeof systemInfo>;

export const statusBar = z.object({
  engine: z.string(), runningTasks: z.number().int(), queuedTasks: z.number().int(), todayMicroDollars: z.number().int(), awaitingReview: z.number().int(),
  /** Why background work is paused until the person says to go on; null while it is not. */
  stalled: z.enum(['disk_full']).nullable().default(null),
  /** All work was paused by a person, until it is resumed. */
  paused: z.boolean(),
});

const bytes = z.number().int().min(0);
/** How the process is doing; times in milliseconds. */
export const systemStats = z.object({
  uptimeSeconds: z.number().int(), loopDelay: z.object({ p50: z.number(), p99: z.number(), max: z.number() }), memory: z.object({ rss: bytes, heapUsed: bytes, heapTotal: bytes, external: bytes }),
  threads: z.object({ up: z.number().int(), busy: z.number().int() }), database: z.object({ bytes, walBytes: bytes, freeBytes: bytes }),
  queue: z.array(z.object({ name: z.string(), queued: z.number().int(), running: z.number().int() })),
  /** Pages asked for since the start: from the cache, from the cache after the site said that nothing changed, from the site. */
  cache: z.object({ fresh: z.number().int(), confirmed: z.number().int(), fetched: z.number().int(), /** Null before the first. */ hitRate: z.number().nullable() }),
  listening: z.number().int(),
});
export type SystemStats = z.infer<typeof systemStats>;

export const dashboardDto = z.object({
  awaiting: z.number().int(), approved: z.number().int(), failedTasks: z.number().int(),
  running: z.array(z.object({ id: idSchema, name: z.string(), done: z.number().int(), total: z.number().int() })),
});
export const chooseFilesInput = z.object({ folder: z.boolean().default(false) });
export const chosenFiles = z.object({ paths: z.array(z.string()) });
/** `path` null: the person closed the dialog. */
export const savedFile = z.object({ path: z.string().nullable(), rows: z.number().int() });
