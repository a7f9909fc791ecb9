export const posts = {
  title: 'Posts', count_one: '{{shown}} post', count_other: '{{shown}} posts', search: 'Search posts',
  columns: { post: 'Post', site: 'Site', date: 'Written', worthiness: 'Worth', status: 'State', drafts: 'Drafts' },
  sort: { newest: 'Newest first', worthiness: 'Worth first', authority: 'Authority first', title: 'By title' },
  filter: { status: 'State', campaign: 'Campaign', skip: 'Reason' },
  status: { found: 'Found', analysed: 'Analysed', skipped: 'Skipped', drafted: 'Drafted' },
  empty: { title: 'No posts yet', text: 'Posts appear here while a campaign reads its sources.', action: 'New campaign' },
  skip: {
    closed: 'Comments closed', login_required: 'Sign-in needed', policy_forbids: 'Policy forbids it', sensitive: 'Sensitive topic', off_topic: 'Off topic', nothing_to_add: 'Nothing to add', language: 'Language', too_short: 'Too short', not_an_article: 'Not an article', duplicate: 'Duplicate',
    limit: 'Limit', robots: 'robots.txt', blocked_address: 'Blocked address', fetch_failed: 'Could not be fetched', unreadable: 'Unreadable', never_list: 'Never list', no_draft_passed: 'No draft passed', low_worthiness: 'Little worth', cooldown: 'Cooldown',
  },
  skipped: 'Skipped: {{reason}}', worthiness: 'Worth answering', noWorthiness: 'Not judged yet.', phrases: 'Key phrases', passages: 'Quotable passages', passageKind: { claim: 'Claim', number: 'Number', question: 'Question', advice: 'Advice', experience: 'Experience' }, noPassages: 'None found.', readability: 'Reading ease', facts: 'About this post', author: 'Author', date: 'Written', language: 'Language', words: 'Words', source: 'File', found: 'Found', drafts: 'Drafts', review_one: 'Review {{count}} draft', review_other: 'Review {{count}} drafts', text: 'Text', blog: 'Blog', noText: 'No text was read.',
};
