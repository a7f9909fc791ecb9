import type { Migration } from '../migration';

/**
 * What 100,000 comments need. Full-text indexes that triggers keep equal to their rows (`integrity-check` proves it);
 * indexes that hold all a list filters and sorts by, since the rows themselves are wide; counts kept by triggers; and what
 * personal data asks for: objections as hashes, and a record of what was erased.
 */
export const scale: Migration = {
  number: 4,
  name: 'scale',
  up: (file) => file.exec(`
CREATE VIRTUAL TABLE posts_search USING fts5(title, author, host, text, content='posts', content_rowid='rowid', tokenize="unicode61 remove_diacritics 2", prefix='2 3');
INSERT INTO posts_search(posts_search, rank) VALUES ('secure-delete', 1), ('rank', 'bm25(4.0, 2.0, 1.0, 1.0)');
CREATE TRIGGER posts_search_insert AFTER INSERT ON posts BEGIN
  INSERT INTO posts_search(rowid, title, author, host, text) VALUES (new.rowid, new.title, new.author, new.host, new.text);
END;
CREATE TRIGGER posts_search_delete AFTER DELETE ON posts BEGIN
  INSERT INTO posts_search(posts_search, rowid, title, author, host, text) VALUES ('delete', old.rowid, old.title, old.author, old.host, old.text);
END;
CREATE TRIGGER posts_search_update AFTER UPDATE OF title, author, host, text ON posts
WHEN old.title IS NOT new.title OR old.author IS NOT new.author OR old.host IS NOT new.host OR old.text IS NOT new.text BEGIN
  INSERT INTO posts_search(posts_search, rowid, title, author, host, text) VALUES ('delete', old.rowid, old.title, old.author, old.host, old.text);
  INSERT INTO posts_search(rowid, title, author, host, text) VALUES (new.rowid, new.title, new.author, new.host, new.text);
END;

CREATE VIEW comments_search_source AS SELECT c.rowid AS doc, c.text AS text, p.title AS title, c.host AS host FROM comments c JOIN posts p ON p.id = c.post_id;
CREATE VIRTUAL TABLE comments_search USING fts5(text, title, host, content='comments_search_source', content_rowid='doc', tokenize="unicode61 remove_diacritics 2", prefix='2 3');
INSERT INTO comments_search(comments_search, rank) VALUES ('secure-delete', 1), ('rank', 'bm25(2.0, 1.0, 1.0)');
CREATE TRIGGER comments_search_insert AFTER INSERT ON comments BEGIN
  INSERT INTO comments_search(rowid, text, title, host) SELECT new.rowid, new.text, title, new.host FROM posts WHERE id = new.post_id;
END;
CREATE TRIGGER comments_search_delete AFTER DELETE ON comments BEGIN
  INSERT INTO comments_search(comments_search, rowid, text, title, host) SELECT 'delete', old.rowid, old.text, title, old.host FROM posts WHERE id = old.post_id;
END;
CREATE TRIGGER comments_search_update AFTER UPDATE OF text, host ON comments WHEN old.text IS NOT new.text OR old.host IS NOT new.host BEGIN
  INSERT INTO comments_search(comments_search, rowid, text, title, host) SELECT 'delete', old.rowid, old.text, title, old.host FROM posts WHERE id = old.post_id;
  INSERT INTO comments_search(rowid, text, title, host) SELECT new.rowid, new.text, title, new.host FROM posts WHERE id = new.post_id;
END;
CREATE TRIGGER comments_search_title AFTER UPDATE OF title ON posts WHEN old.title IS NOT new.title BEGIN
  INSERT INTO comments_search(comments_search, rowid, text, title, host) SELECT 'delete', rowid, text, old.title, host FROM comments WHERE post_id = old.id;
  INSERT INTO comments_search(rowid, text, title, host) SELECT rowid, text, new.title, host FROM comments WHERE post_id = new.id;
END;
-- Before the cascade: the index of a comment is left by its post's title, which must still be there.
CREATE TRIGGER posts_delete_comments BEFORE DELETE ON posts BEGIN
  DELETE FROM comments WHERE post_id = old.id;
END;
INSERT INTO posts_search(posts_search) VALUES ('rebuild');
INSERT INTO comments_search(comments_search) VALUES ('rebuild');

DROP INDEX comments_by_campaign;
DROP INDEX comments_by_created;
DROP INDEX comments_by_score;
DROP INDEX comments_by_host;
CREATE INDEX comments_by_campaign ON comments(campaign_id, status, verdict, created_at, id, score, host);
CREATE INDEX comments_by_created ON comments(created_at, id, campaign_id, status, verdict, score);
CREATE INDEX comments_by_score ON comments(score DESC, id, campaign_id, status, verdict);
CREATE INDEX comments_by_host ON comments(host, id, campaign_id, status, verdict, score);
DROP INDEX posts_by_campaign;
DROP INDEX posts_by_found;
CREATE INDEX posts_by_campaign ON posts(campaign_id, status, skip_code, ordinal);
CREATE INDEX posts_by_found ON posts(found_at DESC, ordinal, id, campaign_id, status, skip_code);
CREATE INDEX posts_by_worthiness ON posts(worthiness_score DESC, ordinal, id, campaign_id, status, skip_code);
CREATE INDEX posts_by_authority ON posts(authority_score DESC, ordinal, id, campaign_id, status, skip_code);
CREATE INDEX posts_by_title ON posts(title, ordinal, id, campaign_id, status, skip_code);
CREATE INDEX posts_by_author ON posts(author) WHERE author IS NOT NULL;

CREATE TABLE comment_counts (
  campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, status TEXT NOT NULL, verdict TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (campaign_id, status, verdict)
) WITHOUT ROWID;
INSERT INTO comment_counts SELECT campaign_id, status, verdict, count(*) FROM comments GROUP BY campaign_id, status, verdict;
CREATE TRIGGER comment_counts_insert AFTER INSERT ON comments BEGIN
  INSERT INTO comment_counts VALUES (new.campaign_id, new.status, new.verdict, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER comment_counts_delete AFTER DELETE ON comments BEGIN
  UPDATE comment_counts SET n = n - 1 WHERE campaign_id = old.campaign_id AND status = old.status AND verdict = old.verdict;
END;
CREATE TRIGGER comment_counts_update AFTER UPDATE OF campaign_id, status, verdict ON comments WHEN old.campaign_id IS NOT new.campaign_id OR old.status IS NOT new.status OR old.verdict IS NOT new.verdict BEGIN
  UPDATE comment_counts SET n = n - 1 WHERE campaign_id = old.campaign_id AND status = old.status AND verdict = old.verdict;
  INSERT INTO comment_counts VALUES (new.campaign_id, new.status, new.verdict, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TABLE objections (hash TEXT PRIMARY KEY NOT NULL, at VARCHAR(30) NOT NULL, by_account VARCHAR(36) NOT NULL);
CREATE TABLE erasures (
  id VARCHAR(36) PRIMARY KEY NOT NULL, at VARCHAR(30) NOT NULL, by_account VARCHAR(36), reason TEXT NOT NULL, subject_hash TEXT, counts TEXT NOT NULL
);
CREATE INDEX erasures_by_time ON erasures(at);
-- So that a hash tells nothing about a name to whoever has only the hash.
CREATE TABLE privacy_salt (salt TEXT PRIMARY KEY NOT NULL);
INSERT INTO privacy_salt VALUES (lower(hex(randomblob(16))));
`),
};
