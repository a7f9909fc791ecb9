export const review = {
  title: 'Review',
  queue: 'Queue', view: 'Which drafts', search: 'Search drafts', filters: 'Filters', filtersOn_one: '{{count}} filter', filtersOn_other: '{{count}} filters', clearFilters: 'Clear filters',
  campaign: 'Campaign', site: 'Site', verdict: 'Verdict', minScore: 'Score at least', any: 'Any', resizeQueue: 'Width of the queue', resizeDraft: 'Width of the draft',
  sort: { score: 'Best score', newest: 'Newest', oldest: 'Oldest', host: 'By site' }, sortLabel: 'Order',
  score: 'Score {{score}} of 100', blocked: 'a hard rule is broken', unsaved: 'an edit is not saved',
  done: { title: 'All reviewed', text: 'A new run, or another source in a campaign, would fill this queue.', running: 'A campaign is running: its drafts appear here as they are written.', approved: 'Nothing approved yet. What you approve waits here until you post it.', rejected: 'Nothing rejected. What you reject stays here and can be taken back.', campaigns: 'Open campaigns', filtered: 'No draft fits the filters.' },
  pick: 'Choose a draft in the queue to read it beside its post.',
  post: {
    label: 'Post', open: 'Open post in browser', byline: { comments_one: '{{count}} comment', comments_other: '{{count}} comments' }, state: { open: 'open', closed: 'closed', unknown: 'not seen whether open' }, login: 'sign-in needed', captcha: 'CAPTCHA',
    readers_one: '{{count}} reader’s comment', readers_other: '{{count}} readers’ comments', anonymous: 'Without a name', noText: 'The text of this post is not stored.', words_one: '{{count}} word', words_other: '{{count}} words',
  },
  draft: {
    label: 'Draft', text: 'Text of the draft', edited: 'Edited', characters_one: '{{count}} character', characters_other: '{{count}} characters', band: '{{low}} to {{high}} fits this length', evidence: 'Rests on', evidenceHint: 'Show in the post', points_one: 'Talking point used', points_other: 'Talking points used', noEvidence: 'Quotes nothing from the post.', disclosure: 'Disclosure', history: 'Texts of this draft',
    sentence: { quote: 'Quotes the post', restatement: 'Says what the post says', experience: 'Your experience, from a talking point', opinion: 'An opinion', question: 'A question', disclosure: 'Disclosure', unsupported: 'Nothing supports this' },
  },
  plan: {
    title: 'Why this comment', none: 'Drafted before plans were kept.', others_one: '{{count}} other of {{weighed}} plans', others_other: '{{count}} others of {{weighed}} plans',
    move: { extend: 'Takes further', number: 'Adds a number to', condition: 'Says when it holds:', counter: 'Speaks against', answer: 'Answers', ask: 'Asks about' },
  },
  parts: { relevance: 'Relevance', value: 'Value', engagement: 'Engagement', safety: 'Safety', tone: 'Tone', originality: 'Originality', noReasons: 'No remarks.', spam: 'Spam-likeness {{spam}} of 100', label: 'Parts of the score', catchingUp: { score: 'Catching up', grammar: 'Checking grammar' }, upToDate: 'Up to date', scoreTitle: 'Score' },
  issues: { label: 'Rules', block: 'Must be fixed', warn: 'Advice', none: 'No rule is broken.' },
  act: {
    label: 'Your word', approve: 'Approve', edit: 'Edit', reject: 'Reject', another: 'Another', skipSite: 'Skip site', undo: 'Undo', save: 'Save', cancel: 'Cancel', saving: 'Saving', reopen: 'Take back',
    broken: 'Can not be approved while a hard rule is broken: {{rule}}', unchanged: 'The text has not changed', empty: 'A comment needs a text', decided: 'Already decided. Take it back first.', nothingToUndo: 'There is nothing to take back', never: 'This site is on the never list',
  },
  said: { approved: 'Approved', rejected: 'Rejected', skipped: '{{host}} is on the never list', undone: 'Taken back', saved: 'Saved. The approval of the earlier text is void.', another: 'Another draft is here. The earlier one is kept.', restored: 'Text {{revision}} is back, judged again', stopped: 'Stopped. The draft you have is unchanged.' },
  writing: {
    label: 'Another draft', begun: 'Another draft is being written', unchecked: 'Being written, not checked yet', stop: 'Stop', stays: 'The draft you have stays until the new one is checked.', which: 'Draft {{draft}} of the model. The best that passes every check replaces the one you have.',
    wait: 'Another draft is being written. Wait for it, or stop it.', askAgain: 'Ask differently',
  },
  regenerate: { title: 'Another draft', text: 'The present text is kept as an earlier text.', instruction: 'What should be different?', placeholder: 'Shorter, and start from the number in the second paragraph', type: 'Type', length: 'Length', tone: 'Tone', same: 'As it is', any: 'Whatever fits', passage: 'Passage it rests on', point: 'Talking point', anotherPassage: 'Another passage than now', anotherPoint: 'Another talking point than now', go: 'Write another' },
  revisions: {
    title: 'Texts of this draft', list: 'Texts, newest first', number: 'Text {{revision}}', shown: 'Text {{revision}}', kind: { drafted: 'Drafted', regenerated: 'Drafted anew', edited: 'Edited', restored: 'Text {{from}} taken back', undone: 'Undone, as text {{from}}' }, run: 'In a run', current: 'The text now', score: 'Score {{score}}',
    direction: 'From this text to the one now:', same: 'the same words', removed_one: '{{count}} word out', removed_other: '{{count}} words out', added_one: '{{count}} word in', added_other: '{{count}} words in', marks: { removed: 'out', added: 'in', end: 'end' },
    restore: 'Take this text back', use: 'Edit from this text', sameReason: 'It is the text there is now', restoreHint: 'It comes back as a new text and is judged again; an approval is void. Z takes it back.', editing: 'You are editing. Save the text or leave it first.',
  },
  card: {
    title: 'Approved: now post it', just: 'Just approved', copy: 'Copy text', copied: 'The text is on the clipboard', how: 'On this site', by: 'By {{name}}, {{when}}', void: 'Approval holds for exactly this text. An edit voids it.', file: 'This post came from a saved file without a web address, so there is nothing to open.',
  },
  advice: {
    wordpress: 'WordPress form: paste the text, use your name, e-mail and site as in the persona. A first comment is usually held until a moderator has seen it.',
    account: 'This comment system wants an account of its own. Sign in on the page, then paste.',
    github: 'Comments are GitHub discussions or issues: sign in with GitHub, then paste. Markdown works.',
    network: 'Comments belong to the platform: you post under your account there.',
    form: 'Fill the form by hand: name, e-mail, then paste the text.',
    webmention: 'The site takes replies as webmentions: publish the text on your own site with a link to the post.',
    none: 'No comment form was seen on the page. Look at the post before you count on it.',
    unknownOpen: 'It was not seen whether comments are open. Look first.',
    login: 'You have to be signed in on this site.',
    captcha: 'There is a CAPTCHA: solve it yourself.',
    link: 'A link here is worth visitors, not rank: such links are marked nofollow or ugc.',
  },
};
