import type Sqlite from 'better-sqlite3';

/** A named read on a read-only connection: a plain function without TypeORM, so that it runs in the thread. */
export type Query = (file: Sqlite.Database, input: never) => unknown;
/** What a thread is started with. */
export interface QuerySetting { path: string }
export interface QueryRequest { name: string; input: unknown }
export type QueryReply = { result: unknown } | { error: { code: string; message: string; details: Record<string, unknown>; retry: boolean; stack: string } };
