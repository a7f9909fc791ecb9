/** Every screen that stands behind an address, for the tests that walk them all. */
export const plainScreens = [
  ['home', '/', 'Home'], ['campaigns', '/campaigns', 'Campaigns'], ['wizard', '/campaigns/new', 'New campaign'], ['blogs', '/blogs', 'Blogs'], ['posts', '/posts', 'Posts'], ['comments', '/comments', 'Comments'], ['tasks', '/tasks', 'Tasks'], ['activity', '/activity', 'Activity'], ['logs', '/activity/logs', 'Logs'], ['system', '/activity/system', 'System'],
  ['settings-personas', '/settings/personas', 'Settings'], ['settings-search', '/settings/search', 'Settings'], ['settings-crawling', '/settings/crawling', 'Settings'], ['settings-guardrails', '/settings/guardrails', 'Settings'], ['settings-notifications', '/settings/notifications', 'Settings'], ['settings-appearance', '/settings/appearance', 'Settings'], ['settings-about', '/settings/about', 'Settings'],
] as const;
