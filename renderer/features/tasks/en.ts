export const tasks = {
  title: 'Tasks', count_one: '{{shown}} task', count_other: '{{shown}} tasks', search: 'Search tasks',
  columns: { what: 'Work', subject: 'On', status: 'State', attempts: 'Attempts', when: 'When', act: 'Actions' },
  status: { queued: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  name: { 'campaign.research': 'Find posts', 'campaign.analyse': 'Analyse', 'campaign.draft': 'Draft and review', 'campaign.watch': 'Look for new posts', 'agent.execute': 'Agent by hand', 'comment.verify': 'Look for a posted comment' }, filter: { status: 'State', campaign: 'Campaign' },
  cancel: 'Cancel', retry: 'Try again', cancelled: 'Task cancelled', retried: 'Queued again', took: 'took {{time}}', retriesIn: 'tries again {{when}}', retriesAt: 'Tries again {{when}}', waits: 'since {{when}}',
  queue: {
    pauseAll: 'Pause all', resumeAll: 'Resume all', pauseHint: 'Steps in hand end, then all work rests until you resume it, also after a restart', paused: 'Paused {{when}}: all work rests.', pausedText: 'Every place is kept. Nothing begins until you resume.',
    failed_one: '{{count}} task failed; the reason stands in its row.', failed_other: '{{count}} tasks failed; the reason stands in each row.', showFailed: 'Show', retryAll: 'Try all again', retried_one: '{{count}} task queued again', retried_other: '{{count}} tasks queued again', refused_one: '{{count}} belongs to a run that is over: start the campaign again for it.', refused_other: '{{count}} belong to runs that are over: start the campaigns again for them.',
  },
  unknown: { title: 'Did this happen? {{what}}.', text: 'Look for yourself: it is not repeated until you say.', did: 'It did', didNot: 'It did not', didNamed: 'It did happen: {{what}}', didNotNamed: 'It did not happen: {{what}}' },
  empty: { title: 'No tasks yet', text: 'Work in the background, such as reading and drafting, is listed here.', action: 'Open campaigns' },
};
