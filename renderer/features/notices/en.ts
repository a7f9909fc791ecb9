export const notices = {
  title: 'Notifications', bell: 'Notifications', bellUnread_one: 'Notifications, {{count}} unread', bellUnread_other: 'Notifications, {{count}} unread', unread: 'Unread',
  readAll: 'Mark all as read', dismissAll: 'Clear all', dismiss: 'Remove: {{what}}', preferences: 'Notification settings',
  empty: { title: 'Nothing new', text: 'What finishes, fails or waits for you stands here, for 90 days.' },
  drafts_zero: 'No draft waits for you', drafts_one: '{{count}} draft waits for you', drafts_other: '{{count}} drafts wait for you',
  postings_one: 'The app ended while {{count}} comment was open for posting. Look, and say what became of it.', postings_other: 'The app ended while {{count}} comments were open for posting. Look, and say what became of them.', removed: 'Of “{{name}}”: not found on three different days.',
  what: { run_finished: '“{{name}}” is finished', run_failed: '“{{name}}” failed', drafts_wait: 'Drafts to review', posting_unknown: 'Was it posted?', comment_removed: 'A comment was removed', budget: 'Budget for language models', disk: 'There is space again', maintenance: 'Maintenance', update: 'Update' },
  more: { budget: '{{count}} % of it is used', run_failed: 'Its screen says why, and what can be done', disk: 'The disk was full and work was paused; it went on' }, goneCampaign: 'A campaign',
  between: '{{from}} to {{until}}', since: 'from {{from}}', till: 'until {{until}}',
  bar: { dismiss: 'Dismiss' },
  settings: {
    lead: 'What you are told of, on this desktop and in the bell. These are yours alone.',
    kinds: { run_finished: 'A run is finished', run_failed: 'A run failed', drafts_wait: 'Drafts wait for you', posting_unknown: 'It is not known whether a comment was posted', comment_removed: 'A comment was removed', budget: 'The budget is nearly or all used', disk: 'The disk was full', maintenance: 'Maintenance is announced', update: 'An update is announced' },
    ways: { native: 'Desktop and bell', app: 'Bell only', none: 'Not at all' },
    desktopHint: 'The desktop is told only while the window is not in front, and never what a comment says.',
    quiet: 'Quiet hours', quietHint: 'Meanwhile the desktop is told nothing. Afterwards you get all of it in one notification.', from: 'From', until: 'Until', days: 'Beginning on', day: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], nextMorning: 'The next day.',
    onClose: 'When the window is closed while work runs', close: { ask: 'Ask', keep: 'Keep running', quit: 'Quit' },
  },
};
