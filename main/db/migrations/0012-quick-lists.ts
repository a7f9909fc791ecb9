import type { Migration } from '../migration';

/**
 * A persona's latest comments, which each text is compared with while somebody types, without sorting all of them (53 ms among
 * 25,000, on the main thread); and how many comments have at least a score, without looking at each (12 ms among 100,000).
 */
export const quickLists: Migration = {
  number: 12,
  name: 'quick-lists',
  up: (file) => file.exec(`
DROP INDEX comments_by_persona;
CREATE INDEX comments_by_persona ON comments(persona_id, created_at, id);

DROP TRIGGER comment_counts_insert;
DROP TRIGGER comment_counts_delete;
DROP TRIGGER comment_counts_update;
DROP TABLE comment_counts;
CREATE TABLE comment_counts (
  campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, status TEXT NOT NULL, verdict TEXT NOT NULL, score INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, status, verdict, score)
) WITHOUT ROWID;
INSERT INTO comment_counts SELECT campaign_id, status, verdict, score, count(*) FROM comments GROUP BY campaign_id, status, verdict, score;
CREATE TRIGGER comment_counts_insert AFTER INSERT ON comments BEGIN
  INSERT INTO comment_counts VALUES (new.campaign_id, new.status, new.verdict, new.score, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER comment_counts_delete AFTER DELETE ON comments BEGIN
  UPDATE comment_counts SET n = n - 1 WHERE campaign_id = old.campaign_id AND status = old.status AND verdict = old.verdict AND score = old.score;
END;
CREATE TRIGGER comment_counts_update AFTER UPDATE OF campaign_id, status, verdict, score ON comments
WHEN old.campaign_id IS NOT new.campaign_id OR old.status IS NOT new.status OR old.verdict IS NOT new.verdict OR old.score IS NOT new.score BEGIN
  UPDATE comment_counts SET n = n - 1 WHERE campaign_id = old.campaign_id AND status = old.status AND verdict = old.verdict AND score = old.score;
  INSERT INTO comment_counts VALUES (new.campaign_id, new.status, new.verdict, new.score, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
`),
};
