export const campaigns = {
  title: 'Campaigns', search: 'Search campaigns', create: 'New campaign',
  columns: { name: 'Campaign', status: 'State', pipeline: 'Found · drafted', awaiting: 'To review', updated: 'Changed' },
  status: { draft: 'Not started', running: 'Running', paused: 'Paused', stopped: 'Stopped', finished: 'Finished', failed: 'Failed' },
  filter: { status: 'State', deleted: 'Show', live: 'Campaigns', bin: 'Deleted' },
  sort: { newest: 'Newest first', updated: 'Last changed first', name: 'By name' },
  empty: { title: 'No campaigns yet', text: 'A campaign says what you talk about and where to look. It takes five short steps.', bin: 'Nothing deleted', binText: 'Deleted campaigns stay here for 30 days.' },
  act: {
    start: 'Start', again: 'Start again', pause: 'Pause', resume: 'Resume', stop: 'Stop', edit: 'Edit', duplicate: 'Duplicate', delete: 'Delete', restore: 'Restore', more: 'More', export: 'Export comments as {{format}}', review_one: 'Review {{count}} draft', review_other: 'Review {{count}} drafts',
    noSources: 'Add a source first', pausing: 'The step in hand ends, then the run rests', stopping: 'Cancels what runs and what waits; what was found stays',
  },
  said: { deleted: 'Campaign deleted', restored: 'Campaign restored', duplicated: 'Duplicated as a new draft', started: 'Run started', stopped: 'Run stopped' },
  pipeline: {
    label: 'Pipeline', found: 'Found', analysed: 'Analysed', drafted: 'Drafted', reviewed: 'Reviewed', yours: 'Yours',
    foundNote_one: 'of {{count}} seen', foundNote_other: 'of {{count}} seen', analysedNote_one: '{{count}} skipped', analysedNote_other: '{{count}} skipped', draftedNote: 'worth answering', reviewedNote_one: '{{count}} waits for you', reviewedNote_other: '{{count}} wait for you', yoursNote_one: '{{count}} approved', yoursNote_other: '{{count}} approved',
    work: '{{done}} of {{total}} tasks done', tasksGone: 'The tasks of its last run were tidied away after 90 days.', failedTasks_one: '{{count}} task failed', failedTasks_other: '{{count}} tasks failed', seeTasks: 'See tasks', progress: 'Progress of the run',
  },
  run: {
    title: 'Run', notStarted: 'Not started yet. Starting reads the sources, analyses what it finds and writes drafts for you to review.', estimate: 'Estimate', truth: 'So far', final: 'In the end', posts: 'Posts', time: 'Time', money: 'Money', range: '{{low}} to {{high}}', drafts: 'Drafts', noMoney: 'no cost', unknown: 'unknown', why: 'Far off:', started: 'Started {{when}}', finished: 'Finished {{when}}', failedTitle: 'The run failed', upTo: 'up to {{count}}', noEstimate: 'none',
  },
  remaining: {
    finding: 'Time left: known once the sources are read', noHistory: 'Time left: no history on this machine yet', needs_one: 'After {{count}} post read and drafted here there is something to go by', needs_other: 'After {{count}} posts read and drafted here there is something to go by',
    about: 'about {{time}} left', range: '{{low}} to {{high}} left', basis_one: 'From {{count}} earlier task on this machine: the median, and what 9 of 10 stayed below', basis_other: 'From {{count}} earlier tasks on this machine: the median, and what 9 of 10 stayed below', paused: 'All work is paused',
  },
  schedules: {
    title: 'Runs by itself', none: 'Only when you start it. A schedule works while the app is open; a time that was missed is made up once.', add: 'Add a schedule', edit: 'Change the time', remove: 'Delete the schedule', on: 'On', off: 'Off', toggle: 'Switched on',
    kind: { label: 'What it does', 'run-campaign': 'Run the campaign', 'watch-feeds': 'Look for new posts' }, kindHint: { 'run-campaign': 'Reads the sources, drafts and reviews. Drafts wait for you; nothing is posted.', 'watch-feeds': 'Reads the sources only and tells what is new.' },
    every: { label: 'When', day: 'Every day', weekday: 'Weekdays', night: 'Every night', cron: 'Cron' }, at: 'At', pattern: 'Minute, hour, day, month, weekday',
    when: { day: 'Every day at {{at}}', weekday: 'Weekdays at {{at}}', night: 'Every night at {{at}}', cron: 'Cron {{pattern}}' }, next: 'Next: {{when}}', nextTimes: 'Next times, by the clock of this computer ({{zone}})', last: 'Last {{when}}: {{text}}', never: 'Never ran yet', save: 'Save', dialog: 'Schedule', removed: 'Schedule deleted', saved: 'Schedule saved',
  },
  tabs: { label: 'About this campaign', drafts: 'Drafts', analytics: 'Analytics', skipped: 'Skipped', timeline: 'Timeline', brief: 'Brief' },
  skips: { none: { title: 'Nothing skipped', text: 'Posts that are not answered are listed here with the reason.' }, all: 'All {{count}}', address: 'Post', reason: 'Reason', why: 'Why', filter: 'Reasons' },
  timeline: { none: { title: 'Nothing happened yet', text: 'What a run does, and why, is written down here.' } },
  drafts: { none: { title: 'No drafts yet', text: 'They appear as the run writes them.' }, columns: { post: 'Post', type: 'Type', verdict: 'Verdict', score: 'Score', status: 'State' } },
  brief: { title: 'What it was told', topic: 'Topic', audience: 'Audience', keywords: 'Keywords', points: 'Talking points', persona: 'Persona', sources: 'Sources', style: 'Style', limits: 'Limits', never: 'Never list', posts_one: '{{count}} post', posts_other: '{{count}} posts', perPost_one: '{{count}} comment a post', perPost_other: '{{count}} comments a post', threshold: 'ready from {{score}}', none: 'None', description: 'Description', link: 'Link', counted: 'counted as {{as}}' },
};
