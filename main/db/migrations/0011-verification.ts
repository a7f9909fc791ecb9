import type { Migration } from '../migration';

/**
 * What later looks at a posted comment saw, each with its evidence (G12), and what is remembered of a site: its policy with the
 * quote, and its own cooldown.
 */
export const verification: Migration = {
  number: 11,
  name: 'verification and site memory',
  up: (file) => file.exec(`
ALTER TABLE postings ADD COLUMN live TEXT;
ALTER TABLE postings ADD COLUMN live_at VARCHAR(30);
ALTER TABLE postings ADD COLUMN next_check_at VARCHAR(30);
CREATE INDEX postings_to_check ON postings(next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX postings_by_live ON postings(live, comment_id) WHERE live IS NOT NULL;
CREATE TABLE posting_checks (
  id VARCHAR(36) PRIMARY KEY NOT NULL, posting_id VARCHAR(36) NOT NULL REFERENCES postings(id) ON DELETE CASCADE, at VARCHAR(30) NOT NULL, kind TEXT NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL, excerpt TEXT, place TEXT, url TEXT NOT NULL, link TEXT
);
CREATE INDEX posting_checks_by_posting ON posting_checks(posting_id, at);
ALTER TABLE blogs ADD COLUMN policy TEXT;
ALTER TABLE blogs ADD COLUMN policy_read_at VARCHAR(30);
ALTER TABLE blogs ADD COLUMN cooldown_days INTEGER;
`),
};
