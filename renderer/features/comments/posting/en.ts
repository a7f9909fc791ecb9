export const posting = {
  act: { open: 'Open and copy', again: 'Open again', posted: 'I posted it', notPosted: 'I did not', look: 'Open the post to look', details: 'Posted, with details', undo: 'Take back', check: 'Check now', checking: 'Looking' },
  opened: 'Copied and opened {{when}}. Paste it there, press the site’s own button, then say so here.',
  unknown: { title: 'Was it posted? Look first.', text: 'The app ended while this was open, so nobody knows. Look whether it stands under the post, then say so. Until then it is not opened for posting again.' },
  first: 'Say first whether you posted it',
  said: { opened: 'Copied and opened', openedDetail: 'The text is on the clipboard, the post is in your browser.', posted: 'Marked as posted', held: 'Marked as posted, waiting for the site’s moderator', notPosted: 'Marked as not posted. The approval stands.' },
  waiting: { title: 'Did you post these?', unknown: 'Not known: look first', opened: 'Opened {{when}}' },
  limit: { title: 'A limit is reached', reason: 'Why is it right this time?', hint: 'The reason is kept with the comment.', needs: 'Say why first', keep: 'Leave it', pass: 'Do it all the same' },
  details: { title: 'Posted', text: 'Both help when it is looked for later.', address: 'Address of the comment', addressHint: 'The link of its date, or the address in the browser after you sent it.', needs: 'A full address, starting with https://', held: 'The site says that it waits for a moderator', heldHint: 'Then it counts as held, not as missing, until it was seen.' },
  step: { opening: 'Written down, about to open', opened: 'Copied and opened', unknown: 'Not known what became of it', posted: 'Posted', not_posted: 'Not posted', undone: 'Word taken back' },
  live: { live: 'Live', held: 'Held', edited: 'Edited', removed: 'Removed', unknown: 'Not known' },
  outcome: { live: 'Live', held: 'Held', edited: 'Edited', missing: 'Not found', unknown: 'Not known' },
  kind: { planned: 'as planned', extra: 'again after a miss', by_hand: 'asked for' },
  page: {
    title: 'Posted comment', text: 'What was posted', on: 'On', openPost: 'Open the post', openComment: 'Open the comment', ledger: 'What happened', checks: 'Does it stay up?', none: 'It has not been looked for yet.', next: 'Next look on {{when}}.', noNext: 'No further look is planned.', stateAt: 'as seen {{when}}',
    day: 'Day {{day}}', excerpt: 'On the page', link: 'Link', linkThere: 'There, rel “{{rel}}”', linkPlain: 'There, without rel', linkGone: 'Taken out', removedRule: 'Removed is said only after three looks on different days that did not find it.', unposted: 'This comment was not posted.', byApp: 'by the app',
  },
};
