export const backups = {
  lead: 'Copies of the whole workspace, read through before they count. One a day while the app is open; seven days and four weeks are kept, and three from before updates. Yours are never removed.',
  create: 'Back up now', creating: 'Backing up', progress: 'Backup under way', created: 'Backup made and read through',
  filter: 'Kind', none: { title: 'No backup yet', text: 'The first one is made a moment after the start. You can also make one now.' },
  noMatch: { title: 'None of this kind', text: 'There are backups of other kinds.' },
  kinds: { daily: 'Daily', manual: 'By hand', migration: 'Before an update', 'before-restore': 'Before a restore' },
  states: { good: 'Good', damaged: 'Damaged', newer: 'From a newer app', unchecked: 'Not checked' },
  checked: 'Read through {{when}}', problem: 'It can not be restored: {{problem}}',
  campaigns_one: '{{count}} campaign', campaigns_other: '{{count}} campaigns', posts_one: '{{count}} post', posts_other: '{{count}} posts', comments_one: '{{count}} comment', comments_other: '{{count}} comments', contentsUnknown: 'what is in it is known once it is checked',
  verify: 'Check', verifyOne: 'Check the backup of {{when}}', verified: { good: 'The backup is whole', damaged: 'The backup is damaged', newer: 'The backup is whole, but from a newer app', unchecked: 'The backup changed meanwhile' },
  restore: 'Restore', restoreOne: 'Restore the backup of {{when}}', why: { damaged: 'A damaged backup can not be restored', newer: 'Update KP Bot to restore it', busy: 'A backup is being made' },
  ask: {
    title: 'Restore this backup?', text: 'The workspace goes back to {{when}}. What you have now becomes a backup first, so you can come back to it. Running work stops, and you may have to sign in again.',
    yes: 'Restore', restoring: 'Restoring',
  },
  restored: 'You work on from the backup of {{of}}, restored {{when}}.',
  failure: 'The backup of the day could not be made ({{when}}).',
  folder: 'They lie in', copy: 'Copy path', copied: 'Path copied', folderHint: 'For safety against a broken disk, copy this folder to another one now and then.',
};
