export const personas = {
  title: 'Personas', lead: 'Who speaks in your comments. One real name, e-mail and site each; never a keyword as a name.',
  add: 'New persona', edit: 'Edit persona', addTitle: 'New persona', editTitle: 'Edit {{name}}', save: 'Save persona', deleted: 'Persona deleted', saved: 'Persona saved', saving: 'Saving',
  name: 'Name', nameHint: 'Your real name, as it shall stand with the comment.', namePlaceholder: 'Mara Lindqvist', email: 'E-mail', emailPlaceholder: 'mara@example.com', site: 'Site', sitePlaceholder: 'https://example.com', siteHint: 'Your own site, with https://', about: 'Who you are', aboutPlaceholder: 'Runs support and onboarding at a small software company', aboutHint: 'One line. It tells the drafts where you speak from.',
  affiliations: 'Ties to disclose', affiliationsHint: 'Products, clients, competitors or affiliates. When a comment names one, it says so.', addAffiliation: 'Add a tie', affiliationName: 'Name', relation: 'Tie', relations: { own: 'My own', client: 'A client', competitor: 'A competitor', affiliate: 'Pays me for referrals' }, removeAffiliation: 'Remove {{name}}',
  none: { title: 'No persona yet', text: 'A campaign speaks as one. Make yours.' },
  needs: { name: 'At least two characters', email: 'A full e-mail address', site: 'A full address, starting with https://, or nothing', affiliation: 'At least two characters' },
  delete: 'Delete {{name}}', editOne: 'Edit {{name}}',
};
