export const users = {
  title: 'Users', search: 'Search name or e-mail', add: 'Who joins makes an account on the sign-in screen; it starts as a user.',
  columns: { name: 'Name', email: 'E-mail', role: 'Role', state: 'State', seen: 'Last seen' },
  filter: { role: 'Role', state: 'State' }, state: { active: 'Active', off: 'Switched off' }, never: 'Never', you: 'you',
  empty: { title: 'No accounts yet', text: 'You work without one. The first account becomes the admin.', action: 'Create an account' },
  panel: {
    role: 'Role', rights: 'Rights', rightsHint: 'The role decides; single rights can be added or withdrawn.', save: 'Save changes', saved: 'Saved', unchanged: 'Nothing was changed',
    self: 'This is you. Nobody changes their own role or rights, or deletes themselves: ask another admin.',
    groups: { campaigns: 'Campaigns', agents: 'Runs and agents', blogs: 'Blogs', comments: 'Comments', workspace: 'Workspace' },
    right: { role: 'From the role', none: 'Not held', own: 'On own rows only', added: 'Added', withdrawn: 'Withdrawn', withdrawnOwn: 'Withdrawn, own rows too' },
    reset: 'Reset password', switchOff: 'Switch off', switchOn: 'Switch on', delete: 'Delete', switchedOff: 'Switched off. Their sessions have ended.', switchedOn: 'Switched on',
  },
  reset: { title: 'Reset the password of {{name}}?', text: 'All their sessions end. They get a temporary password from you and choose their own when they sign in with it.', act: 'Reset password', busy: 'Resetting', doneTitle: 'Temporary password for {{name}}', doneText: 'It is shown this once. Give it to them in person; with it they choose their own.', copy: 'Copy', copied: 'Copied', close: 'Done' },
  delete: { title: 'Delete the account of {{name}}?', text: 'This can not be undone. Their sessions end and they can not sign in any more. Their campaigns, with posts, drafts and approvals, and their personas go to another account and stay as they are; what they did stays in the audit.', heir: 'Hand everything over to', me: '{{name}} (you)', act: 'Delete account', busy: 'Deleting', done: 'Account deleted' },
};
