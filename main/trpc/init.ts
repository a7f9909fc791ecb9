import { initTRPC } from '@trpc/server';
import type { Permission } from '@shared/permissions';
import { wire } from '@shared/wire';
import type { Context } from './context';
import { formatError } from './error-formatter';

/** What every procedure declares; a procedure without it fails a test. */
export interface ProcedureMeta {
  /** `public` and `signed-in` need no permission of the 16. */
  permission: Permission | 'public' | 'signed-in';
  rest: { method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; path: string } | null;
  description: string;
}

export const t = initTRPC.context<Context>().meta<ProcedureMeta>().create({ transformer: wire, errorFormatter: formatError });
