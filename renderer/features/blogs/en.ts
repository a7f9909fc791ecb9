export const blogs = {
  title: 'Blogs', search: 'Search blogs',
  columns: { blog: 'Blog', system: 'Comments', authority: 'Authority', posts: 'Posts', drafts: 'Drafts' },
  sort: { host: 'By name', authority: 'Authority first', posts: 'Most posts first', newest: 'Newest first' },
  filter: { system: 'Comment system', never: 'Never list', allowed: 'Not on the never list', onList: 'On the never list' },
  empty: { title: 'No blogs yet', text: 'Blogs are found while campaigns read their sources.', action: 'New campaign' },
  never: 'Never list', neverOn: 'On the never list', putOn: 'Put on the never list', takeOff: 'Take off the never list', neverText: 'This site is never answered: no draft is written, none can be approved.',
  saidOn: '{{host}} is on the never list', saidOff: '{{host}} is off the never list',
  estimate: 'estimate', confidence: 'confidence {{percent}} %', authority: 'Authority', authorityNote: 'Estimated from what was seen on the site, never borrowed from a ranking service.', noAuthority: 'Not estimated yet.',
  systemTitle: 'Comment system', evidence: 'Seen on the page', noEvidence: 'Nothing was seen that tells the system.', honeypots: 'Trap fields seen, never filled', feeds: 'Feeds', noFeeds: 'No feed was seen.', posts: 'Posts of this blog', seen: 'First seen {{when}}',
  open: { open: 'Open', closed: 'Closed', unknown: 'Not seen' }, facts: { open: 'Comments', login: 'Sign-in', captcha: 'CAPTCHA', yes: 'Needed', no: 'Not seen', seen: 'Seen' },
  memory: {
    title: 'Site memory', edit: 'Edit', editTitle: 'What to remember of {{host}}', save: 'Save', saved: 'Saved', policy: 'Policy', quote: 'The sentence that says so', allows: 'Nothing is forbidden', siteSays: 'The site itself says what it does not want; no note takes that off.',
    forbids: { promotion: 'Promotion is not wanted here', 'ai-text': 'Text written by machines is not wanted here', comments: 'Comments are not wanted here' }, nothing: 'Its pages on comments were read {{when}} and forbid nothing.', unread: 'No page of it on comments was read yet.', read: 'Read {{when}} at {{url}}', byHand: 'Noted by hand {{when}}',
    cooldown: 'Cooldown', ownCooldown: 'Days between two comments here', cooldownHint: 'Empty: as in Settings, Guardrails.', days_one: '{{count}} day', days_other: '{{count}} days', ownDays_one: '{{count}} day, of its own', ownDays_other: '{{count}} days, of its own', next: 'Next comment', now: 'Now', from: 'From {{when}}', last: 'Last comment', never: 'None yet', posted: 'Posted',
    outcome: { live: 'Live', held: 'Held', edited: 'Edited', removed: 'Removed', unknown: 'Not known', unchecked: 'Not looked for yet' },
  },
  systemName: { none: 'No comments seen', unknown: 'Unknown system', generic: 'Own form' },
};
