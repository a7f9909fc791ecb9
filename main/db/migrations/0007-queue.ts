import type { Migration } from '../migration';

/**
 * The queue's order and its hosts, what its tasks took, the pause of all work, schedules, and acts that must happen at most
 * once. The order that a task had among its like moves from `priority` to `turn`; a priority is now 1 (first) to 10.
 */
export const queue: Migration = {
  number: 7,
  name: 'queue',
  up: (file) => file.exec(`
ALTER TABLE tasks ADD COLUMN host TEXT;
ALTER TABLE tasks ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tasks ADD COLUMN leased_at VARCHAR(30);
ALTER TABLE tasks ADD COLUMN worked_ms INTEGER NOT NULL DEFAULT 0;
UPDATE tasks SET turn = priority, priority = 5;
UPDATE tasks SET worked_ms = CAST((julianday(finished_at) - julianday(started_at)) * 86400000 AS INTEGER) WHERE status = 'done' AND started_at IS NOT NULL AND finished_at > started_at;
DROP INDEX tasks_to_take;
CREATE INDEX tasks_in_order ON tasks(status, held, priority, turn, id);
CREATE INDEX tasks_at_hosts ON tasks(host) WHERE status = 'running';
CREATE INDEX tasks_by_kind ON tasks(name, status, finished_at);
ALTER TABLE runs ADD COLUMN priority INTEGER NOT NULL DEFAULT 5;
CREATE TABLE queue_pauses (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), paused_at VARCHAR(30) NOT NULL, account_id VARCHAR(36) NOT NULL
);
CREATE TABLE schedules (
  id VARCHAR(36) PRIMARY KEY NOT NULL, kind TEXT NOT NULL, campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, owner_id VARCHAR(36) NOT NULL,
  times TEXT NOT NULL, enabled BOOLEAN NOT NULL, last_run_at VARCHAR(30), next_run_at VARCHAR(30), created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE INDEX schedules_by_campaign ON schedules(campaign_id, created_at);
CREATE INDEX schedules_due ON schedules(enabled, next_run_at);
CREATE TABLE schedule_runs (
  schedule_id VARCHAR(36) NOT NULL REFERENCES schedules(id) ON DELETE CASCADE, due_at VARCHAR(30) NOT NULL, at VARCHAR(30) NOT NULL, outcome TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (schedule_id, due_at)
);
CREATE TABLE watched_posts (
  campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, url TEXT NOT NULL, at VARCHAR(30) NOT NULL, PRIMARY KEY (campaign_id, url)
);
CREATE TABLE effects (
  id VARCHAR(36) PRIMARY KEY NOT NULL, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subject TEXT NOT NULL, campaign_id VARCHAR(36), status TEXT NOT NULL, boot TEXT NOT NULL,
  result TEXT, reason TEXT, settled_by VARCHAR(36), created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE INDEX effects_by_status ON effects(status, updated_at);
`),
};
