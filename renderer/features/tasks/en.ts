export const tasks = {
  title: 'Tasks', count_one: '{{shown}} task', count_other: '{{shown}} tasks', search: 'Search tasks',
  columns: { what: 'Work', subject: 'On', status: 'State', attempts: 'Attempts', when: 'When', act: 'Actions' },
  status: { queued: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  name: { 'campaign.research': 'Find posts', 'campaign.analyse': 'Analyse', 'campaign.draft': 'Draft and review', 'agent.execute': 'Agent by hand' }, filter: { status: 'State', campaign: 'Campaign' },
  cancel: 'Cancel', retry: 'Try again', cancelled: 'Task cancelled', retried: 'Queued again', took: 'took {{time}}', waits: 'since {{when}}',
  empty: { title: 'No tasks yet', text: 'Work in the background, such as reading and drafting, is listed here.', action: 'Open campaigns' },
};
