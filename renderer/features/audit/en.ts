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
    edit: { did: 'edited a draft', try: 'edit a draft' }, restore: { did: 'took back an earlier text of a draft', try: 'take back an earlier text of a draft' }, stopWriting: { did: 'stopped the writing of another draft', try: 'stop the writing of another draft' }, regenerate: { did: 'asked for another draft', try: 'get another draft' }, draft: { did: 'had a post drafted with a talking point of their choice', try: 'have a post drafted with a talking point of their choice' }, stopDrafting: { did: 'stopped the drafting of a post', try: 'stop the drafting of a post' }, undo: { did: 'took back a decision', try: 'take back a decision' },
    openForPosting: { did: 'copied a comment and opened its post', try: 'open a post for a comment' }, markPosted: { did: 'said that a comment was posted', try: 'say that a comment was posted' }, markNotPosted: { did: 'said that a comment was not posted', try: 'say that a comment was not posted' }, verify: { did: 'looked for a posted comment', try: 'look for a posted comment' }, undoPosting: { did: 'took back what they said of a posting', try: 'take back what was said of a posting' },
  },
  blogs: { setPolicy: { did: 'noted the policy of a site', try: 'note the policy of a site' }, setNever: { did: 'changed the never list', did_true: 'put a site on the never list', did_false: 'took a site off the never list', try: 'change the never list' } },
  personas: { create: { did: 'created a persona', try: 'create a persona' }, update: { did: 'changed a persona', try: 'change a persona' }, delete: { did: 'deleted a persona', try: 'delete a persona' } },
  models: { add: { did: 'set up a provider of language models', try: 'set up a provider of language models' }, setKey: { did: 'replaced the key of a provider', try: 'replace the key of a provider' }, setPrice: { did: 'set the price of a model', try: 'set the price of a model' }, remove: { did: 'removed a provider of language models', try: 'remove a provider of language models' } },
  style: { update: { did: 'changed the card of their style', try: 'change the card of their style' }, reset: { did: 'had their style forgotten', try: 'have their style forgotten' } },
  settings: { update: { did: 'changed settings', try: 'change settings' }, setSecret: { did: 'stored a key', try: 'store a key' }, deleteSecret: { did: 'removed a key', try: 'remove a key' } },
  system: { exportComments: { did: 'exported comments', try: 'export comments' } },
  tasks: {
    cancel: { did: 'cancelled a task', try: 'cancel a task' }, retry: { did: 'queued a task again', try: 'queue a task again' }, retryAll: { did: 'queued all failed tasks again', try: 'queue all failed tasks again' },
    pauseAll: { did: 'paused all work', try: 'pause all work' }, resumeAll: { did: 'resumed all work', try: 'resume all work' }, maintenance: { did: 'announced maintenance', try: 'announce maintenance' }, systemUpdate: { did: 'announced an update', try: 'announce an update' }, settleEffect: { did: 'said whether an act had happened', try: 'say whether an act had happened' },
  },
  schedules: { create: { did: 'added a schedule', try: 'add a schedule' }, update: { did: 'changed a schedule', try: 'change a schedule' }, delete: { did: 'deleted a schedule', try: 'delete a schedule' } },
  notices: { setPreferences: { did: 'changed their notifications', try: 'change their notifications' } },
  agents: {
    setConfig: { did: 'changed how an agent is set', try: 'change how an agent is set' }, restoreConfig: { did: 'took back how an agent was set', try: 'take back how an agent was set' },
    execute: { did: 'set an agent to work by hand', try: 'set an agent to work by hand' }, cancel: { did: 'cancelled an agent at work by hand', try: 'cancel an agent at work by hand' },
  },
  privacy: { erase: { did: 'erased what was stored of a person', try: 'erase what is stored of a person' }, object: { did: 'entered a person’s objection', try: 'enter a person’s objection' } },
  backups: {
    create: { did: 'made a backup', try: 'make a backup' }, verify: { did: 'read a backup through', try: 'read a backup through' }, restore: { did: 'restored a backup', try: 'restore a backup' },
    dismiss: { did: 'read the report of a repair', try: 'mark the report of a repair as read' }, mend: { did: 'had the workspace mended', try: 'have the workspace mended' },
  },
  analytics: { export: { did: 'exported figures', try: 'export figures' } },
  audit: { export: { did: 'exported the audit', try: 'export the audit' } },
};

export const audit = {
  title: 'Audit', acts, nobody: 'Somebody who was not signed in', gone: 'A deleted account', someone: 'somebody', unnamed: 'did “{{action}}”', unnamedTry: 'do “{{action}}”', did: '{{who}} {{what}}', tried: '{{who}} tried to {{what}}',
  filter: { person: 'Person', group: 'About', outcome: 'Outcome', from: 'From', to: 'To' }, outcome: { ok: 'Done', refused: 'Refused' },
  refused: { UNAUTHENTICATED: 'Not signed in, or wrong', FORBIDDEN: 'Not allowed', VALIDATION: 'Not accepted', CONFLICT: 'Not possible then', NOT_FOUND: 'Not there', RATE_LIMITED: 'Too often', other: 'Failed' },
  values: { role: 'role {{value}}', on: 'switched on', off: 'switched off', added: 'added: {{value}}', withdrawn: 'withdrawn: {{value}}', lock: 'locks after {{value}} min', neverLocks: 'never locks', everywhere: 'everywhere', heir: 'handed over to {{value}}' },
  groups: { auth: 'Accounts', campaigns: 'Campaigns', comments: 'Comments', blogs: 'Blogs', personas: 'Personas', style: 'Style', settings: 'Settings', models: 'Language models', system: 'System', tasks: 'Tasks', schedules: 'Schedules', agents: 'Agents', notices: 'Notifications', privacy: 'Personal data', backups: 'Backups', analytics: 'Analytics', audit: 'Audit' },
  open: 'Open', details: { action: 'Act', target: 'Row', fields: 'Fields given', outcome: 'Outcome', at: 'When', none: 'None' },
  export: 'Export', exportAs: { csv: 'Export as CSV', json: 'Export as JSON lines' },
  empty: { title: 'Nothing recorded yet', text: 'Every change that someone makes, or tries to make, is written down here: who, what, when. Never a text or a secret.' },
};
