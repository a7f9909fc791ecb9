/** One statement for the writing thread. */
export interface SqlRequest { id: number; sql: string; params: unknown[] }
export type SqlReply = { id: number; rows: unknown[] } | { id: number; changes: number; lastId: number | bigint } | { id: number; error: { message: string; code: string } };
/** What the thread is started with. */
export interface SqlSetting { path: string }
