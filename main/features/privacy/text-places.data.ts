/** Where text that was read on a page, or written about it, may name a person: columns of plain text and of JSON. */
export interface TextPlace {
  table: string;
  text: readonly string[];
  json: readonly string[];
}

export const textPlaces: readonly TextPlace[] = [
  { table: 'posts', text: ['title', 'text', 'skip_reason'], json: ['reader_comments', 'policy_text', 'authority', 'worthiness', 'analysis'] },
  { table: 'blogs', text: ['title'], json: ['authority', 'policy'] },
  { table: 'comments', text: ['text', 'feedback'], json: ['evidence', 'talking_points', 'plan', 'review'] },
  { table: 'posting_checks', text: ['reason', 'excerpt', 'place'], json: [] },
  { table: 'posting_steps', text: ['note'], json: [] },
  { table: 'limit_overrides', text: ['reason'], json: [] },
  { table: 'comment_revisions', text: ['text'], json: ['made_of'] },
  { table: 'comment_acts', text: [], json: ['before'] },
  { table: 'style_cards', text: [], json: ['choices'] },
  { table: 'activity', text: ['text'], json: [] },
  { table: 'skips', text: ['title', 'reason'], json: [] },
  { table: 'tasks', text: ['subject', 'error_message'], json: ['payload'] },
  { table: 'task_steps', text: [], json: ['result'] },
  { table: 'schedule_runs', text: ['text'], json: [] },
  { table: 'agent_trials', text: [], json: ['result'] },
];
