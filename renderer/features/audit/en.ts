/** What was done, after a name: as done, and after "tried to". An act without words here is shown by its name. */
const acts = {
  auth: {
    register: { did: 'created an account', try: 'create an account' }, login: { did: 'signed in', try: 'sign in' }, recover: { did: 'came back with the recovery code', try: 'come back with a recovery code' }, lock: { did: 'locked the window', try: 'lock the window' }, unlock: { did: 'unlocked the window', try: 'unlock the window' }, logout: { did: 'signed out', try: 'sign out' },
    changePassword: { did: 'changed their password', try: 'change their password' }, newRecoveryCode: { did: 'made a new recovery code', try: 'make a new recovery code' }, updateProfile: { did: 'changed their profile', try: 'change their profile' }, revokeSession: { did: 'ended one of their sessions', try: 'end one of their sessions' },
    updateUser: { did: 'changed the account of {{whom}}', try: 'change the account of {{whom}}' }, resetPassword: { did: 'reset the password of {{whom}}', try: 'reset the password of {{whom}}' }, deleteUser: { did: 'deleted the account of {{whom}}', try: 'delete the account of {{whom}}' },
  },
  campaigns: {
    create: { did: 'created a campaign', try: 'create a campaign' }, update: { did: 'changed a campaign', try: 'change a campaign' }, delete: { did: 'deleted a campaign', try: 'delete a campaign' }, restore: { did: 'took back the deletion of a campaign', try: 'take back the deletion of a campaign' }, duplicate: { did: 'duplicated a campaign', try: 'duplicate a campaign' },
    start: { did: 'started a campaign', try: 'start a campaign' }, pause: { did: 'paused a campaign', try: 'pause a campaign' }, resume: { did: 'resumed a campaign', try: 'resume a campaign' }, stop: { did: 'stopped a campaign', try: 'stop a campaign' },
  },
  comments: {
    review: { did: 'decided on a draft', did_approved: 'approved a draft', did_rejected: 'rejected a draft', did_needs_revision: 'asked for a revision of a draft', try: 'decide on a draft', try_approved: 'approve a draft', try_rejected: 'reject a draft', try_needs_revision: 'ask for a revision of a draft' },
    edit: { did: 'edited a draft', try: 'edit a draft' }, regenerate: { did: 'asked for another draft', try: 'get another draft' }, undo: { did: 'took back a decision', try: 'take back a decision' },
  },
  blogs: { setNever: { did: 'changed the never list', did_true: 'put a site on the never list', did_false: 'took a site off the never list', try: 'change the never list' } },
  personas: { create: { did: 'created a persona', try: 'create a persona' }, update: { did: 'changed a persona', try: 'change a persona' }, delete: { did: 'deleted a persona', try: 'delete a persona' } },
  settings: { update: { did: 'changed settings', try: 'change settings' }, setSecret: { did: 'stored a key', try: 'store a key' }, deleteSecret: { did: 'removed a key', try: 'remove a key' } },
  system: { exportComments: { did: 'exported comments', try: 'export comments' } },
  tasks: { cancel: { did: 'cancelled a task', try: 'cancel a task' }, retry: { did: 'queued a task again', try: 'queue a task again' } },
  audit: { export: { did: 'exported the audit', try: 'export the audit' } },
};

export const audit = {
  title: 'Audit', acts, nobody: 'Somebody who was not signed in', gone: 'A deleted account', someone: 'somebody', unnamed: 'did “{{action}}”', unnamedTry: 'do “{{action}}”', did: '{{who}} {{what}}', tried: '{{who}} tried to {{what}}',
  filter: { person: 'Person', group: 'About', outcome: 'Outcome', from: 'From', to: 'To' }, outcome: { ok: 'Done', refused: 'Refused' },
  refused: { UNAUTHENTICATED: 'Not signed in, or wrong', FORBIDDEN: 'Not allowed', VALIDATION: 'Not accepted', CONFLICT: 'Not possible then', NOT_FOUND: 'Not there', RATE_LIMITED: 'Too often', other: 'Failed' },
  values: { role: 'role {{value}}', on: 'switched on', off: 'switched off', added: 'added: {{value}}', withdrawn: 'withdrawn: {{value}}', lock: 'locks after {{value}} min', neverLocks: 'never locks', everywhere: 'everywhere', heir: 'handed over to {{value}}' },
  groups: { auth: 'Accounts', campaigns: 'Campaigns', comments: 'Comments', blogs: 'Blogs', personas: 'Personas', settings: 'Settings', system: 'System', tasks: 'Tasks', audit: 'Audit' },
  open: 'Open', details: { action: 'Act', target: 'Row', fields: 'Fields given', outcome: 'Outcome', at: 'When', none: 'None' },
  export: 'Export', exportAs: { csv: 'Export as CSV', json: 'Export as JSON lines' },
  empty: { title: 'Nothing recorded yet', text: 'Every change that someone makes, or tries to make, is written down here: who, what, when. Never a text or a secret.' },
};
