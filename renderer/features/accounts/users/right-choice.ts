import { rolePermissions, type Permission, type Role } from '@shared/permissions';

/** How one right of an account comes about: the role decides, or an admin added or withdrew it. */
export type RightChoice = 'role' | 'added' | 'withdrawn';

export interface RightsDraft {
  role: Role;
  extraPermissions: Permission[];
  withdrawnPermissions: Permission[];
}

export const rightGroups = {
  campaigns: ['view_campaign', 'create_campaign', 'edit_campaign', 'delete_campaign'], agents: ['run_agents', 'manage_agents', 'view_agent_logs'], blogs: ['view_blogs', 'research_blogs', 'validate_blogs'],
  comments: ['generate_comments', 'approve_comments', 'delete_comments'], workspace: ['view_analytics', 'system_settings', 'manage_users'],
} as const satisfies Record<string, readonly Permission[]>;

/** Rights that everyone has on their own rows, unless they were withdrawn. */
const onOwnRows: readonly Permission[] = ['delete_campaign', 'approve_comments', 'delete_comments'];
export const countsOnOwnRows = (permission: Permission): boolean => onOwnRows.includes(permission);

export const holds = (role: Role, permission: Permission): boolean => rolePermissions[role].includes(permission);

export const choiceOf = ({ extraPermissions, withdrawnPermissions }: RightsDraft, permission: Permission): RightChoice =>
  withdrawnPermissions.includes(permission) ? 'withdrawn' : extraPermissions.includes(permission) ? 'added' : 'role';

/** What can be chosen: nothing is added that the role holds, and only what counts somewhere can be withdrawn. */
export const choicesFor = (role: Role, permission: Permission, present: RightChoice): RightChoice[] => {
  const held = holds(role, permission);
  const offered: RightChoice[] = ['role', ...(held ? [] : ['added' as const]), ...(held || countsOnOwnRows(permission) ? ['withdrawn' as const] : [])];
  return offered.includes(present) ? offered : [...offered, present];
};

export const withChoice = (draft: RightsDraft, permission: Permission, choice: RightChoice): RightsDraft => {
  const without = (list: Permission[]) => list.filter((other) => other !== permission);
  return {
    ...draft,
    extraPermissions: choice === 'added' ? [...without(draft.extraPermissions), permission] : without(draft.extraPermissions),
    withdrawnPermissions: choice === 'withdrawn' ? [...without(draft.withdrawnPermissions), permission] : without(draft.withdrawnPermissions),
  };
};
