export const privacy = {
  lead: 'Names of authors and readers stand on the pages that are read. They are kept for {{months}} months, on this computer only, and then taken off.',
  request: {
    title: 'A person asks you', name: 'Name', nameHint: 'As it stands on the page. A full name is also blacked out in texts and drafts; a single word only where it names an author or reader.', short: 'At least two letters',
    erase: 'Erase what is stored', object: 'Never again', eraseHint: 'Erasing takes the name off posts, readers’ comments and drafts. The rows and counts stay.', objectHint: '“Never again” erases as well, and posts by this author are neither stored with a name nor answered from now on. Only a hash of the name is kept.',
  },
  confirm: {
    eraseTitle: 'Erase “{{name}}”?', objectTitle: 'Leave “{{name}}” alone for good?', eraseText: 'This can not be undone. Drafts that name the person are rejected.', objectText: 'This can not be undone. Drafts that wait on posts of this author are rejected.',
    backups: 'Backups made before today still hold the name until they are replaced.', erase: 'Erase', object: 'Leave alone for good', working: 'Looking through every text',
  },
  done: 'Done: {{summary}}', nothing: 'nothing was stored under this name',
  counts: { authors_one: '{{count}} post', authors_other: '{{count}} posts', readerComments_one: '{{count}} reader’s comment', readerComments_other: '{{count}} readers’ comments', mentions_one: '{{count}} text', mentions_other: '{{count}} texts', drafts_one: '{{count}} draft rejected', drafts_other: '{{count}} drafts rejected' },
  people: {
    title: 'What is stored', search: 'Search names', columns: { name: 'Name', role: 'As', source: 'Read on', seen: 'When', until: 'Kept until' }, role: { author: 'Author', reader: 'Reader' }, roleLabel: 'As', more_one: 'and {{count}} more place', more_other: 'and {{count}} more places',
    emptyTitle: 'No names are stored', emptyText: 'Names come in when a campaign reads posts. What is stored about whom then stands here.',
  },
  record: { title: 'What was erased', none: 'Nothing was erased yet.', objections_one: '{{count}} person is left alone', objections_other: '{{count}} people are left alone', reason: { erased: 'Erased on request', objected: 'Objection', expired: 'Kept long enough' } },
};
