import type { MeDto } from '@shared/contracts/system';
import type { Permission } from '@shared/permissions';

/**
 * Whether an account may do something, as main decides it: by what it holds, or on its own rows unless that was withdrawn.
 * Only for what is shown: main asks again for every call.
 */
export const may = (me: Pick<MeDto, 'permissions' | 'withdrawnPermissions'>, permission: Permission, own = false): boolean =>
  me.permissions.includes(permission) || (own && !me.withdrawnPermissions.includes(permission));
