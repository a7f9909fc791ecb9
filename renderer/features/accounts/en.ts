import type { Permission, Role } from '@shared/permissions';

const rights: Record<Permission, string> = {
  create_campaign: 'create campaigns', view_campaign: 'see campaigns and their comments', edit_campaign: 'edit campaigns', delete_campaign: 'delete campaigns of others',
  run_agents: 'start, pause and stop runs', view_agent_logs: 'see the work and logs of others', manage_agents: 'set up the agents',
  view_blogs: 'see blogs and posts', research_blogs: 'add sources and find blogs', validate_blogs: 'keep the never list',
  generate_comments: 'write and edit drafts', approve_comments: 'approve comments of others', delete_comments: 'delete comments of others',
  view_analytics: 'see figures and charts', manage_users: 'manage users', system_settings: 'change the settings of the workspace',
};
const roles: Record<Role, string> = { user: 'User', moderator: 'Moderator', admin: 'Admin' };

export const accounts = {
  rights, roles,
  roleHints: { user: 'Works on their own campaigns', moderator: 'Sees and approves the work of everyone', admin: 'May do everything, also with users and settings' } satisfies Record<Role, string>,
  denied: {
    title: 'Not for your account', missing: 'This needs the right to {{right}}.', ask: 'Your account does not have it. An admin of this workspace can give it to you, under Users.', back: 'Go to Home',
    reason: 'Your account lacks the right to {{right}}. Ask an admin of this workspace.',
  },
  fields: {
    email: 'E-mail', password: 'Password', fullName: 'Name', newPassword: 'New password', currentPassword: 'Current password', code: 'Recovery code', show: 'Show what is typed', hide: 'Hide what is typed',
    passwordRule: 'At least 10 characters; up to 72 bytes count. Not a common one, and not your name. Spaces are fine.', codeHint: 'Five groups of five. Case and dashes do not matter.',
    keep: 'Keep me signed in', keepHint: 'On this computer, for seven days without use.', keepMemory: 'Only until you quit: no keychain was found.',
    needs: { email: 'Type an e-mail address', password: 'Type the password', fullName: 'Type a name of at least two letters', newPassword: 'At least 10 characters', code: 'Type the recovery code' },
  },
  wait_one: 'You can try again in {{count}} second.', wait_other: 'You can try again in {{count}} seconds.', waitTitle: 'Too many tries.',
  signIn: { title: 'Sign in', lead: 'Each person sees their own work here.', act: 'Sign in', busy: 'Signing in', create: 'Create an account', forgot: 'Forgot the password?' },
  register: {
    title: 'Create an account', lead: 'It is kept on this computer. Nothing is sent anywhere.', firstLead: 'Yours is the first account here: it becomes the admin and takes over everything there is. From then on the app asks who you are.',
    act: 'Create account', busy: 'Creating', have: 'I have an account', done: 'Your account is there',
  },
  recover: { title: 'A new password', lead: 'An admin has a recovery code, shown when the account was made. No code? Ask an admin to reset the password.', act: 'Set the password', busy: 'Setting', back: 'Back to signing in' },
  code: {
    title: 'Keep this recovery code', text: 'It is the only way back in when the password is forgotten: there is no mail server that could help. It is shown this once. Write it down, print it, or put it into your password manager.',
    copy: 'Copy', copied: 'Copied', print: 'Print', kept: 'I have kept it',
  },
  lock: { title: 'Locked', lead: 'Work in the background goes on.', act: 'Unlock', busy: 'Unlocking', other: 'Not you? Sign out' },
  choose: { title: 'Choose a password', lead: 'An admin gave you a temporary one. Choose your own before anything else, {{name}}.', temporary: 'Temporary password', act: 'Go on', busy: 'Saving', out: 'Sign out' },
  menu: { label: 'Account: {{name}}', local: 'Only on this computer', profile: 'Profile and security', lock: 'Lock now', signOut: 'Sign out', other: 'Sign in as someone else', create: 'Create an account' },
  protect: { offer: 'Protect with a password', text: 'Without a password, whoever uses this account of the computer can open the app.', done: 'Protected: you sign in as {{email}}.' },
  settings: {
    lead: 'Who you are here, and how this window is kept yours.', saved: 'Saved',
    local: {
      title: 'No account yet', text: 'The app opens without a password, for whoever uses this account of the computer. Create one when several people work here, or to lock the window.',
      does: 'What accounts do', doesList: ['Keep the work of colleagues apart who share this computer in good faith', 'Lock the window when you leave', 'Record who did what'],
      doesNot: 'What they do not', doesNotText: 'They do not encrypt the workspace. Whoever owns this account of the operating system can read its file. For more, use separate accounts of the operating system and an encrypted disk.', act: 'Create an account',
    },
    profile: { title: 'Profile', role: 'Role', save: 'Save name' },
    lock: { title: 'Lock when idle', label: 'Lock after', never: 'Never', minutes_one: '{{count}} minute', minutes_other: '{{count}} minutes', hint: 'Without a key, a move or a turn of the wheel. Work in the background goes on.' },
    password: { title: 'Password', act: 'Change password', busy: 'Changing', done: 'Password changed. Your other sessions have ended.' },
    sessions: { title: 'Signed in', device: 'Where', since: 'Since', seen: 'Last seen', act: 'Actions', current: 'this one', end: 'End', ended: 'Session ended', everywhere: 'Sign out everywhere', everywhereHint: 'Ends all sessions of this account, also this one.' },
    recovery: { title: 'Recovery code', text: 'A new one makes the one before void.', act: 'New recovery code' },
  },
};
