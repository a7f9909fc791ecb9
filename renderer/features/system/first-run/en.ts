export const firstRun = {
  welcome: 'Welcome to KP Bot', lead: 'It finds blog posts worth answering, drafts comments from what you know, and leaves the last word to you. Three short steps.', stepsLabel: 'First steps', step: 'Step {{at}} of 3', skip: 'Skip for now', next: 'Next', back: 'Back', start: 'Start', starting: 'Starting',
  who: { title: 'Who are you?', text: 'Everything stays on this computer: no sign-up, and no password unless you want one. This name, e-mail and site stand with the comments you post.' },
  what: { title: 'What do you talk about?', text: 'Drafts may claim only what stands here or in the post.', topic: 'Topic', topicPlaceholder: 'Customer retention for small software companies', keywords: 'Words to look for', keywordsHint: 'Enter or a comma adds one.', points: 'Three things you know that others do not' },
  where: {
    title: 'Where should it look first?', text: 'One source is enough to see the first drafts. More can be added any time.', choice: 'First source',
    example: { name: 'The example blog', hint: 'Twelve saved posts that come with the app. No network needed.' }, address: { name: 'A feed or an address', hint: 'RSS, Atom, a sitemap, or a post' }, files: { name: 'Files or a folder', hint: 'OPML, CSV, XLSX, saved HTML' }, search: { name: 'Keyword search', hint: 'Needs a provider and, mostly, a key' },
    addressLabel: 'Address', addressPlaceholder: 'https://example.com/feed', chooseFiles: 'Choose files', chooseFolder: 'Choose a folder', noFiles: 'Nothing chosen yet.', searchReady: 'Asks {{provider}} for the words of step 2.',
  },
  example: { offer: 'Just looking? Fill in the example’s answers', filled: 'Filled in with the example. Change what you like.' },
  needs: { topic: 'Say in a sentence what you talk about', keywords: 'Add at least one word', points: 'At least one; three make better drafts', source: 'Choose a source that can be read', address: 'Give a full address, starting with http:// or https://' },
  campaignName: '{{topic}}', exampleName: 'First campaign',
};
