import { initTRPC } from '@trpc/server';
import type { Permission } from '@shared/permissions';
import { wire } from '@shared/wire';
import type { Context } from './context';
import type { RateClass } from './rate-limit';
import { formatError } from './error-formatter';

/** What every procedure declares; a procedure without it fails a test. */
export interface ProcedureMeta {
  /** `public` and `signed-in` need no permission of the 16. */
  permission: Permission | 'public' | 'signed-in';
  /** The permission is not needed on own rows; whose row it is, the service asks. */
  orOwn: boolean;
  rate: RateClass;
  /** False: an act that touches no row (a dialog, the clipboard). Queries are never recorded. */
  audited: boolean;
  /** Also for whom an admin gave a password that must be changed first. */
  withTemporaryPassword: boolean;
  rest: { method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; path: string } | null;
  description: string;
}

export const t = initTRPC.context<Context>().meta<ProcedureMeta>().create({ transformer: wire, errorFormatter: formatError });
