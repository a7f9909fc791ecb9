export const stats = {
  title: 'System', ms: '{{value}} ms', perSecond: 'Looked at every three seconds while this is in sight.',
  loop: { title: 'Main process', p50: 'Held up, usually', p99: 'Held up, 99 of 100', max: 'Held up, longest', uptime: 'Up for', up: 'Threads', threads: '{{up}}, {{busy}} computing', listening: 'Listeners to live updates', hint: 'Of the last minute.' },
  memory: { title: 'Memory', rss: 'All of it', heap: 'Heap of the main process', heapOf: '{{used}} of {{total}}', external: 'Outside of it' },
  database: { title: 'Workspace file', bytes: 'Size', wal: 'Not folded in yet', free: 'Free inside' },
  queue: { title: 'Waiting work', none: 'Nothing waits.', row: '{{running}} running, {{queued}} waiting' },
  cache: { title: 'Fetched pages', rate: 'From the cache', none: 'nothing asked for yet', fresh: 'Still fresh', confirmed: 'Unchanged, said the site', fetched: 'Fetched anew' },
  announce: {
    open: 'Announce', title: 'Announce to everybody', lead: 'It stands above every screen of every account until it is dismissed or over.', kind: 'About', kinds: { maintenance: 'Maintenance', update: 'An update' },
    message: 'Message', left_one: '{{count}} character left', left_other: '{{count}} characters left', from: 'From', until: 'Until', send: 'Announce', done: 'Announced', needsMessage: 'Write a message first', wrongTime: 'The end must be still to come, and after the beginning.',
  },
};
