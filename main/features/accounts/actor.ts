import type { MeDto } from '@shared/contracts/system';
import type { Permission } from '@shared/permissions';
import { AppError } from '../../core/app-error';

/** Who acts, as services see it. */
export type Actor = MeDto;

/** Users see their own rows, moderators and admins everyone's. @returns the owner to filter by, or null for all */
export const ownerFilter = (actor: Actor): string | null => (actor.role === 'user' ? actor.id : null);

/** @throws FORBIDDEN unless the permission is held, or the row is the actor's own and nobody withdrew the permission */
export const requireOwnOr = (actor: Actor, permission: Permission, ownerId: string): void => {
  if (actor.permissions.includes(permission)) return;
  if (ownerId === actor.id && !actor.withdrawnPermissions.includes(permission)) return;
  throw new AppError('FORBIDDEN', ownerId === actor.id ? 'Your account may not do that.' : 'Your account may not do that to the rows of someone else.', { details: { permission } });
};
