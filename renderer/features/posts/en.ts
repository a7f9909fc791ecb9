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
  stance: {
    title: 'Where the author stands', none: 'The post comes back to no one subject often enough to tell.', silent: 'No words that take a side: {{subjects}}', favours: 'In favour', against: 'Against', mixed: 'Mixed', unclear: 'Unclear',
    sign: '{{sign}}: “{{words}}”', signs: { praise: 'Praises', criticism: 'Criticises', recommends: 'Recommends', warns: 'Warns', hedges: 'Leaves room' },
  },
  gaps: { title: 'What the post leaves out', none: 'None of your talking points fits this post and is missing from it.', unasked: 'Not looked for: the post was read before gaps were, or lies off the topic.', nearest: 'Nearest line' },
  claims: { title: 'Claims and numbers', none: 'None found.', hedged: 'Leaves room: “{{word}}”' },
  discussion: {
    title: 'What readers say', none: 'No reader’s comment was seen on the page.', readers_one: '{{count}} reader', readers_other: '{{count}} readers', days: '{{from}} to {{to}}', byAuthor_one: '{{count}} answer by the author', byAuthor_other: '{{count}} answers by the author',
    theme_one: '{{count}} comment', theme_other: '{{count}} comments', questions: 'Readers’ questions', answered: 'The author answered:', open: 'No answer by the author.', unknown: 'No author is named, so it is not known whether one answered.',
  },
  draftWith: {
    title: 'Draft it with a talking point of yours', skipped: 'It was left out by judgement, and you may know better. Choose what the comment builds on.', also: 'Choose what the comment builds on.',
    points: 'Talking points of the campaign', near: 'Near this post, which does not say it', all: 'Show all {{count}}', write: 'Write the draft', choose: 'Choose a talking point first.', writing: 'The draft is being written …', unchecked: 'Being written, not checked yet:', stop: 'Stop',
    stopped: 'Stopped; nothing was stored. Choose again when you like.', made: 'The draft waits for you.', open: 'Open it in the review queue', none: 'The campaign has no talking points yet, so there is nothing to build on.', add: 'Add some',
  },
  skipped: 'Skipped: {{reason}}', worthiness: 'Worth answering', noWorthiness: 'Not judged yet.', phrases: 'Key phrases', passages: 'Quotable passages', passageKind: { claim: 'Claim', number: 'Number', question: 'Question', advice: 'Advice', experience: 'Experience' }, noPassages: 'None found.', readability: 'Reading ease', readBy: 'Read by', facts: 'About this post', author: 'Author', date: 'Written', language: 'Language', words: 'Words', source: 'File', found: 'Found', drafts: 'Drafts', review_one: 'Review {{count}} draft', review_other: 'Review {{count}} drafts', text: 'Text', blog: 'Blog', noText: 'No text was read.',
};
