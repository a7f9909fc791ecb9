import type { Permission } from '@shared/permissions';

/** What a screen shows needs this permission. A screen that is not here is for everyone. */
export const screenPermissions = {
  '/campaigns': 'view_campaign', '/campaigns/new': 'create_campaign', '/review': 'view_campaign', '/comments': 'view_campaign',
  '/blogs': 'view_blogs', '/posts': 'view_blogs', '/analytics': 'view_analytics', '/analytics/skips': 'view_analytics', '/agents': 'run_agents', '/playground': 'run_agents', '/activity/logs': 'view_agent_logs', '/activity/system': 'system_settings', '/users': 'manage_users', '/audit': 'manage_users',
} as const satisfies Record<string, Permission>;

export const permissionOf = (path: string): Permission | undefined => (screenPermissions as Record<string, Permission>)[path];
