import type { Migration } from '../migration';

/**
 * What an account should know of and has or has not seen, what it wants to be told and how; everybody's notices have no
 * account, so what each did with one stands apart. And the trace of the act that queued a task, and activity by time.
 */
export const notices: Migration = {
  number: 8,
  name: 'notices',
  up: (file) => file.exec(`
CREATE TABLE notices (
  id VARCHAR(36) PRIMARY KEY NOT NULL, account_id VARCHAR(36), kind TEXT NOT NULL, key TEXT NOT NULL, campaign_id VARCHAR(36), count INTEGER NOT NULL,
  message TEXT, from_at VARCHAR(30), until_at VARCHAR(30), at VARCHAR(30) NOT NULL, held BOOLEAN NOT NULL
);
CREATE INDEX notices_by_account ON notices(account_id, at, id);
CREATE INDEX notices_by_key ON notices(account_id, key, at);
CREATE INDEX notices_held ON notices(held) WHERE held = 1;
CREATE TABLE notice_marks (
  notice_id VARCHAR(36) NOT NULL REFERENCES notices(id) ON DELETE CASCADE, account_id VARCHAR(36) NOT NULL, read_at VARCHAR(30), dismissed_at VARCHAR(30), PRIMARY KEY (notice_id, account_id)
);
CREATE TABLE notice_preferences (account_id VARCHAR(36) PRIMARY KEY NOT NULL, "value" TEXT NOT NULL, updated_at VARCHAR(30) NOT NULL);
ALTER TABLE tasks ADD COLUMN trace_id TEXT;
CREATE INDEX activity_by_time ON activity(at, id);
`),
};
