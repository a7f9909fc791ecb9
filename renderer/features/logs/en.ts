export const logs = {
  title: 'Logs', search: 'Search the log', live: 'Live', filter: { level: 'At least', range: 'Time' }, levels: { debug: 'Debug', info: 'Info', warn: 'Warning', error: 'Error' }, broken: 'Broken line',
  trace: 'Act {{id}}', onlyTrace: 'Everything of this act', noFields: 'Nothing more was written.',
  empty: { title: 'The log is empty', text: 'What the app does is written here; keys and texts of comments never are.' },
};
