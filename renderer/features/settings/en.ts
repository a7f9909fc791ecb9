export const settings = {
  title: 'Settings', sectionsLabel: 'Sections', saved: 'Saved',
  sections: { account: 'Account', personas: 'Personas', style: 'Your style', models: 'Language models', budget: 'Budget', search: 'Search', crawling: 'Crawling', guardrails: 'Guardrails', notifications: 'Notifications', privacy: 'Personal data', appearance: 'Appearance', backups: 'Backups', about: 'About' },
  search: {
    lead: 'Where keyword search is asked. Files, feeds and addresses work without it.', provider: 'Provider', providers: { none: 'None', brave: 'Brave Search', searxng: 'SearXNG', google: 'Google Programmable Search', json: 'Any JSON search' },
    baseUrl: 'Address', baseUrlHint: { none: '', brave: 'Empty for the public one.', searxng: 'Your SearXNG, such as http://localhost:8080. It must allow the JSON format.', google: 'Empty for the public one.', json: 'Not needed: the template has the address.' }, engineId: 'Search engine id', googleNote: 'Google closed this interface to new customers; it ends in January 2027. It works with an existing key.',
    key: 'Key', keyHint: 'Kept in: {{backend}}. It is never shown again.', keyStored: 'A key is stored', keyNone: 'No key stored', keyOptional: 'Only if your server asks for one.', store: 'Store key', replace: 'Replace', forget: 'Forget key', stored: 'Key stored', forgotten: 'Key forgotten',
    template: 'Template', templateHint: 'Where things stand in the answer, as dotted paths. {query} and {key} are put into the address.', fields: { url: 'Address with {query}', items: 'List of results', link: 'Address of a result', title: 'Title', snippet: 'Snippet', date: 'Date' },
    test: 'Test', testQuery: 'Words to test with', testing: 'Asking', testTitle: 'Try it', results_one: '{{count}} result', results_other: '{{count}} results', needsProvider: 'Choose a provider first', needsWords: 'Type some words first', save: 'Save', unsaved: 'Save the changes first', notSaved: 'Not saved yet.',
  },
  backend: { keychain: 'the keychain of your system', 'safe-storage': 'an encrypted file of the system', memory: 'memory only, until you quit: no keychain was found' },
  crawling: {
    lead: 'How sites are read. Always politely: robots.txt is obeyed, one connection a site.', contactUrl: 'Contact address', contactHint: 'Stands in the User-Agent, so that the owner of a site can reach you.', contactPlaceholder: 'https://example.com/contact', delay: 'Seconds between two requests to a site', delayHint: 'Never under 5.', maxPage: 'Largest page, in MB', cache: 'Keep fetched pages for, in hours', cacheHint: '0 fetches always anew.', save: 'Save',
  },
  guardrails: {
    lead: 'Limits that are counted when you approve. The hard rules can not be turned off.', perPost: 'Comments on one post', siteDays: 'Days between two comments on a site', authorDays: 'Days between two comments to an author', perDay: 'Comments a day', save: 'Save',
    hardTitle: 'Always on', hard: ['You press the site’s own button, one comment at a time', 'An approval holds for exactly the text you saw', 'robots.txt is obeyed', 'One real name, e-mail and site a persona', 'No link by default, at most one', 'Ties to what is named are disclosed in the comment', 'First-person experience only from your talking points', 'Each comment rests on a passage of the post', 'No near-duplicates', 'Never on closed comments, grief, illness or minors'],
  },
  appearance: { theme: 'Theme', themes: { system: 'As the system', light: 'Light', dark: 'Dark' }, density: 'Rows', densities: { compact: 'Compact', comfortable: 'Comfortable' }, singleKeys: 'One-letter keys in the review queue', singleKeysHint: 'J K A E R G S Z and ?. Switch them off if you use speech input.' },
  about: { version: 'Version', engine: 'Language engine', languages: 'Drafts in', workspace: 'Workspace', secrets: 'Keys are kept in', readOnly: 'Read-only', yes: 'Yes', no: 'No', copy: 'Copy path', copied: 'Path copied' },
  needs: { url: 'A full address, starting with http:// or https://, or nothing', range: 'Between {{min}} and {{max}}' },
};
