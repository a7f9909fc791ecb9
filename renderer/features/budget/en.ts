export const budget = {
  lead: 'Money is put aside before each call to a language model and counted after it. What could pass a ceiling is not asked.',
  today: 'Today', spent: '{{spent}} spent', of: '{{spent}} of {{ceiling}}', noCeiling: '{{spent}}, no ceiling', open: '{{open}} of it is put aside for calls in the making', calls_one: '{{count}} call', calls_other: '{{count}} calls', month: 'Last 30 days', unpriced_one: '{{count}} call of unknown price', unpriced_other: '{{count}} calls of unknown price',
  ceilings: 'Ceilings', day: 'A day', campaign: 'A campaign', comment: 'A comment', hint: { day: 'Of this computer’s calendar.', campaign: 'Where the campaign has no budget of its own.', comment: 'All tries and repairs together.' }, inDollars: 'In dollars; empty for none.', save: 'Save ceilings', saved: 'Ceilings saved', wrong: 'An amount in dollars, such as 2.50, or nothing.',
  ledger: 'Ledger', ledgerHint: 'Every call to a language model, newest first.', state: 'State', allStates: 'All', model: 'Model', states: { open: 'In the making', settled: 'Counted', lost: 'Cut off' },
  columns: { when: 'When', model: 'Model', on: 'For', tokens: 'Tokens in / out', counted: 'Counted', how: 'How' }, keyTest: 'Test of a key', byHand: 'Set to work by hand',
  bases: { usage: 'by tokens', worst_case: 'in full', not_charged: 'not charged', unpriced: 'no price', open: 'put aside', lost: 'cut off, in full' },
  why: { usage: 'By the tokens that the provider told.', worst_case: 'The provider told no tokens that can be true, so all that was put aside counts.', not_charged: 'The provider did not take the call on.', unpriced: 'Nobody knows the price of this model.', open: 'The call is being made.', lost: 'The app ended in the middle of the call, so all that was put aside counts.' },
  empty: { title: 'No call yet', text: 'Choose a language model for an agent, and every call it makes stands here with what it cost.' },
};
