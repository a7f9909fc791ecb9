export const style = {
  title: 'Your style', lead: 'How you write, learned from what you change in drafts. It stays on this computer; nothing of it comes from web pages.',
  enabled: 'Write my drafts in this style', enabledHint: 'The built-in drafter follows what it can without saying anything else; a language model is told all of it. Every draft is checked and reviewed as before.',
  learned_one: 'Learned from {{count}} edited draft', learned_other: 'Learned from {{count}} edited drafts', kept_one: '{{count}} was approved as it was drafted', kept_other: '{{count}} were approved as they were drafted', since: 'Edits before {{when}} are left out.', countAgain: 'Count them again',
  none: { title: 'Too few edits to learn from', text: '{{needed}} edited drafts are needed; so far: {{count}}. From fewer, nothing is learned. Edit drafts in Review as you like them, or set a line below yourself.', action: 'Open Review' },
  list: 'What is known', unknown: 'Nothing certain yet', off: 'off', lineOn: 'Follow: {{line}}',
  lines: {
    length: 'Length', sentence: 'Sentences', contractions: 'Contractions', person: 'Speaks as', hedges: 'Hedges', exclamations: 'Exclamation marks', questions: 'Ends by asking', greeting: 'Begins with', signOff: 'Ends with', struck: 'Words you strike out', added: 'Words of yours',
  },
  values: {
    length_one: 'about {{count}} character', length_other: 'about {{count}} characters', sentence_one: 'about {{count}} word', sentence_other: 'about {{count}} words', contractions: { use: 'it’s, don’t', avoid: 'it is, do not' }, person: { i: 'I', we: 'we' },
    hedges: { fewer: 'fewer of them', more: 'more of them' }, exclamations: { fewer: 'fewer of them', more: 'more of them' }, questions: { fewer: 'rarely', more: 'often' },
  },
  seen: 'seen in {{seen}} of {{of}} edits', typical_one: 'typical of {{count}} edit', typical_other: 'typical of {{count}} edits', own: 'set by you', models: 'language models only',
  show: 'Show an edit', hide: 'Hide the edit', exampleOf: 'An edit that shows it: {{line}}', marks: { removed: 'out', added: 'in', end: 'end' },
  change: 'Change', set: 'Set', changeLine: 'Change: {{line}}', setLine: 'Set: {{line}}', save: 'Save', useLearned: 'Use what was learned', unset: 'Take it off', removeWord: 'Remove {{word}}', invalid: { length: 'From 80 to 900 characters', sentence: 'From 4 to 40 words', words: 'Words of 2 to 30 letters, 12 at most' },
  reset: 'Forget all of it', resetHint: 'Later edits are learned from anew.', forgotten: 'Your style is forgotten',
};
