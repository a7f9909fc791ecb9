/** The 16 permissions of api.md. What a role holds is decided here; whether a caller holds it is checked in main only. */
export const permissions = [
  'create_campaign', 'view_campaign', 'edit_campaign', 'delete_campaign',
  'run_agents', 'view_agent_logs', 'manage_agents',
  'view_blogs', 'research_blogs', 'validate_blogs',
  'generate_comments', 'approve_comments', 'delete_comments',
  'view_analytics', 'manage_users', 'system_settings',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ['user', 'moderator', 'admin'] as const;
export type Role = (typeof roles)[number];

const user: readonly Permission[] = [
  'create_campaign', 'view_campaign', 'edit_campaign', 'run_agents', 'view_blogs', 'research_blogs', 'generate_comments', 'view_analytics',
];
const moderator: readonly Permission[] = [...user, 'approve_comments', 'delete_comments', 'view_agent_logs', 'validate_blogs'];

export const rolePermissions: Record<Role, readonly Permission[]> = { user, moderator, admin: permissions };
