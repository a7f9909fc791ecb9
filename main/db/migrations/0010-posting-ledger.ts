import type { Migration } from '../migration';

/**
 * The posting ledger (G2): one row an approval of a comment, moved before and after each step, and every step it took. Of one
 * comment at most one posting may be under way, unknown or done, whatever the code above does. And why a person passed a soft
 * limit (G10).
 */
export const postingLedger: Migration = {
  number: 10,
  name: 'posting ledger',
  up: (file) => file.exec(`
CREATE TABLE postings (
  id VARCHAR(36) PRIMARY KEY NOT NULL, comment_id VARCHAR(36) NOT NULL REFERENCES comments(id) ON DELETE CASCADE, text_hash TEXT NOT NULL, account_id VARCHAR(36) NOT NULL,
  status TEXT NOT NULL, before_status TEXT, boot TEXT NOT NULL, opened_at VARCHAR(30), posted_at VARCHAR(30), permalink TEXT, held BOOLEAN NOT NULL,
  created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL, UNIQUE (comment_id, text_hash)
);
CREATE UNIQUE INDEX postings_once ON postings(comment_id) WHERE status IN ('opening', 'opened', 'unknown', 'posted');
CREATE INDEX postings_by_status ON postings(status, updated_at);
CREATE TABLE posting_steps (
  id VARCHAR(36) PRIMARY KEY NOT NULL, posting_id VARCHAR(36) NOT NULL REFERENCES postings(id) ON DELETE CASCADE, step TEXT NOT NULL, at VARCHAR(30) NOT NULL, account_id VARCHAR(36), note TEXT
);
CREATE INDEX posting_steps_by_posting ON posting_steps(posting_id, id);
CREATE TABLE limit_overrides (
  id VARCHAR(36) PRIMARY KEY NOT NULL, comment_id VARCHAR(36) NOT NULL REFERENCES comments(id) ON DELETE CASCADE, text_hash TEXT NOT NULL, limit_name TEXT NOT NULL,
  reason TEXT NOT NULL, account_id VARCHAR(36) NOT NULL, at VARCHAR(30) NOT NULL
);
CREATE INDEX limit_overrides_by_comment ON limit_overrides(comment_id, text_hash);
`),
};
