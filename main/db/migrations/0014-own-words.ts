import type { Migration } from '../migration';

/**
 * What a revision is and who made it, with what it rests on, so that it can be taken back whole; and what an account says of the
 * style that its edits teach. What is learned itself is read from the revisions and stored nowhere.
 */
export const ownWords: Migration = {
  number: 14,
  name: 'own words',
  up: (file) => file.exec(`
ALTER TABLE comment_revisions ADD COLUMN kind TEXT NOT NULL DEFAULT 'drafted';
ALTER TABLE comment_revisions ADD COLUMN account_id VARCHAR(36);
ALTER TABLE comment_revisions ADD COLUMN from_revision INTEGER;
ALTER TABLE comment_revisions ADD COLUMN made_of TEXT;
UPDATE comment_revisions SET
  kind = CASE WHEN by_whom = 'person' THEN 'edited' ELSE 'regenerated' END,
  account_id = (SELECT a.account_id FROM comment_acts a WHERE a.comment_id = comment_revisions.comment_id AND a.at = comment_revisions.at AND a.act IN ('edited', 'regenerated') LIMIT 1)
  WHERE revision > 1;
CREATE INDEX comment_acts_by_account ON comment_acts(account_id, act, at);
CREATE TABLE style_cards (
  account_id VARCHAR(36) PRIMARY KEY NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, enabled BOOLEAN NOT NULL, since VARCHAR(30), choices TEXT NOT NULL, updated_at VARCHAR(30) NOT NULL
);
`),
};
