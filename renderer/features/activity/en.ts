export const activity = {
  title: 'Activity', sections: 'Parts of activity', search: 'Search activity', tabs: { activity: 'Activity', logs: 'Logs', system: 'System' },
  filter: { campaign: 'Campaign', group: 'About', range: 'Time' }, groups: { campaign: 'Runs', post: 'Posts', comment: 'Comments' },
  ranges: { hour: 'Last hour', today: 'Today', week: '7 days', month: '30 days', quarter: '90 days' },
  empty: { title: 'Nothing has happened yet', text: 'What campaigns find, skip, draft and finish, and what you decide, is listed here by time.', action: 'Open campaigns' },
  columns: { when: 'When', what: 'What', campaign: 'Campaign' },
};
