import type { MeDto } from '@shared/contracts/system';
import type { Permission } from '@shared/permissions';
import { AppError } from '../../core/app-error';

/** Who acts, as services see it. */
export type Actor = MeDto;

/** Users see their own rows, moderators and admins everyone's. @returns the owner to filter by, or null for all */
export const ownerFilter = (actor: Actor): string | null => (actor.role === 'user' ? actor.id : null);

/** @throws FORBIDDEN unless the row is the actor's own or the permission is held */
export const requireOwnOr = (actor: Actor, permission: Permission, ownerId: string): void => {
  if (ownerId === actor.id || actor.permissions.includes(permission)) return;
  throw new AppError('FORBIDDEN', 'Your account may not do that to the rows of someone else.', { details: { permission } });
};
