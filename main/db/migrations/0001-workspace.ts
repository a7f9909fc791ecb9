import type { Migration } from '../migration';

/** The first schema. Booleans are 0 and 1, times ISO 8601 in UTC, JSON is text. */
export const workspace: Migration = {
  number: 1,
  name: 'workspace',
  up: (file) => file.exec(`
CREATE TABLE accounts (
  id VARCHAR(36) PRIMARY KEY NOT NULL, full_name TEXT NOT NULL, role TEXT NOT NULL, created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE TABLE personas (
  id VARCHAR(36) PRIMARY KEY NOT NULL, owner_id VARCHAR(36) NOT NULL REFERENCES accounts(id), name TEXT NOT NULL, email TEXT NOT NULL, site TEXT NOT NULL,
  about TEXT NOT NULL, affiliations TEXT NOT NULL, created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL, deleted_at VARCHAR(30)
);
CREATE TABLE campaigns (
  id VARCHAR(36) PRIMARY KEY NOT NULL, owner_id VARCHAR(36) NOT NULL REFERENCES accounts(id), persona_id VARCHAR(36) NOT NULL REFERENCES personas(id),
  name TEXT NOT NULL, description TEXT NOT NULL, topic TEXT NOT NULL, audience TEXT NOT NULL, keywords TEXT NOT NULL, talking_points TEXT NOT NULL,
  sources TEXT NOT NULL, comment_styles TEXT NOT NULL, tone TEXT NOT NULL, length TEXT NOT NULL, link TEXT,
  max_posts INTEGER NOT NULL, max_comments_per_post INTEGER NOT NULL, quality_threshold DOUBLE PRECISION NOT NULL, budget INTEGER, never_list TEXT NOT NULL,
  status TEXT NOT NULL, content_key TEXT, created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL, deleted_at VARCHAR(30)
);
CREATE INDEX campaigns_by_content ON campaigns(content_key);
CREATE TABLE runs (
  id VARCHAR(36) PRIMARY KEY NOT NULL, campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, status TEXT NOT NULL,
  candidates INTEGER NOT NULL, estimate TEXT, error TEXT, started_at VARCHAR(30) NOT NULL, finished_at VARCHAR(30)
);
CREATE INDEX runs_by_campaign ON runs(campaign_id, started_at);
CREATE TABLE blogs (
  id VARCHAR(36) PRIMARY KEY NOT NULL, host TEXT NOT NULL, url TEXT NOT NULL, title TEXT, comment_system TEXT, authority TEXT, feeds TEXT NOT NULL,
  never BOOLEAN NOT NULL, created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE INDEX blogs_by_host ON blogs(host);
CREATE TABLE posts (
  id VARCHAR(36) PRIMARY KEY NOT NULL, campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, run_id VARCHAR(36) NOT NULL,
  blog_id VARCHAR(36) NOT NULL REFERENCES blogs(id), ordinal INTEGER NOT NULL, url TEXT NOT NULL, host TEXT NOT NULL, file TEXT,
  title TEXT NOT NULL, author TEXT, date TEXT, language TEXT, words INTEGER NOT NULL, text TEXT NOT NULL, reader_comments TEXT NOT NULL, reader_comment_count INTEGER NOT NULL,
  comment_system TEXT NOT NULL, policy_text TEXT NOT NULL, authority TEXT, authority_score DOUBLE PRECISION, worthiness TEXT, worthiness_score DOUBLE PRECISION, analysis TEXT,
  fingerprint TEXT, status TEXT NOT NULL, skip_code TEXT, skip_reason TEXT, found_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE INDEX posts_by_campaign ON posts(campaign_id, status);
CREATE INDEX posts_by_blog ON posts(blog_id);
CREATE INDEX posts_by_found ON posts(found_at);
CREATE TABLE skips (
  id VARCHAR(36) PRIMARY KEY NOT NULL, campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE, run_id VARCHAR(36) NOT NULL,
  url TEXT NOT NULL, title TEXT, post_id VARCHAR(36), code TEXT NOT NULL, reason TEXT NOT NULL, at VARCHAR(30) NOT NULL
);
CREATE INDEX skips_by_campaign ON skips(campaign_id, run_id);
CREATE TABLE comments (
  id VARCHAR(36) PRIMARY KEY NOT NULL, campaign_id VARCHAR(36) NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE,
  post_id VARCHAR(36) NOT NULL REFERENCES posts(id) ON DELETE CASCADE, persona_id VARCHAR(36) NOT NULL REFERENCES personas(id), ordinal INTEGER NOT NULL,
  host TEXT NOT NULL, type TEXT NOT NULL, tone TEXT NOT NULL, length TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL, evidence TEXT NOT NULL,
  talking_points TEXT NOT NULL, disclosure TEXT, shape TEXT NOT NULL, review TEXT NOT NULL, verdict TEXT NOT NULL, score DOUBLE PRECISION NOT NULL, blocking INTEGER NOT NULL,
  status TEXT NOT NULL, edited BOOLEAN NOT NULL, feedback TEXT NOT NULL, approved_at VARCHAR(30), approved_by TEXT, approved_hash TEXT, revision INTEGER NOT NULL,
  created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL, UNIQUE (post_id, ordinal)
);
CREATE INDEX comments_by_campaign ON comments(campaign_id, status);
CREATE INDEX comments_by_created ON comments(created_at);
CREATE INDEX comments_by_status ON comments(status, created_at);
CREATE INDEX comments_by_score ON comments(score);
CREATE INDEX comments_by_host ON comments(host, status);
CREATE INDEX comments_by_persona ON comments(persona_id, approved_at);
CREATE TABLE comment_revisions (
  id VARCHAR(36) PRIMARY KEY NOT NULL, comment_id VARCHAR(36) NOT NULL REFERENCES comments(id) ON DELETE CASCADE, revision INTEGER NOT NULL, text TEXT NOT NULL,
  by_whom TEXT NOT NULL, at VARCHAR(30) NOT NULL, score DOUBLE PRECISION NOT NULL, verdict TEXT NOT NULL, UNIQUE (comment_id, revision)
);
CREATE TABLE comment_acts (
  id VARCHAR(36) PRIMARY KEY NOT NULL, comment_id VARCHAR(36) NOT NULL REFERENCES comments(id) ON DELETE CASCADE, act TEXT NOT NULL, account_id VARCHAR(36) NOT NULL,
  before TEXT NOT NULL, at VARCHAR(30) NOT NULL, undone_at VARCHAR(30)
);
CREATE INDEX comment_acts_by_comment ON comment_acts(comment_id, at);
CREATE INDEX comment_acts_by_time ON comment_acts(at, act);
CREATE TABLE activity (
  id VARCHAR(36) PRIMARY KEY NOT NULL, campaign_id VARCHAR(36), at VARCHAR(30) NOT NULL, type TEXT NOT NULL, text TEXT NOT NULL, post_id VARCHAR(36), comment_id VARCHAR(36)
);
CREATE INDEX activity_by_campaign ON activity(campaign_id, at);
CREATE TABLE tasks (
  id VARCHAR(36) PRIMARY KEY NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, payload TEXT NOT NULL, unique_key TEXT NOT NULL UNIQUE, campaign_id VARCHAR(36),
  run_id VARCHAR(36), lane TEXT, subject TEXT, status TEXT NOT NULL, held BOOLEAN NOT NULL, priority INTEGER NOT NULL, attempts INTEGER NOT NULL, max_attempts INTEGER NOT NULL,
  interruptions INTEGER NOT NULL, run_after VARCHAR(30) NOT NULL, lease_owner TEXT, lease_fence INTEGER NOT NULL, lease_until VARCHAR(30),
  progress_done INTEGER, progress_total INTEGER, error_code TEXT, error_message TEXT, created_at VARCHAR(30) NOT NULL, started_at VARCHAR(30), finished_at VARCHAR(30)
);
CREATE INDEX tasks_to_take ON tasks(status, held, priority, id);
CREATE INDEX tasks_by_campaign ON tasks(campaign_id, status);
CREATE INDEX tasks_by_run ON tasks(run_id, name, status);
CREATE TABLE task_steps (
  task_id VARCHAR(36) NOT NULL REFERENCES tasks(id) ON DELETE CASCADE, key TEXT NOT NULL, result TEXT NOT NULL, at VARCHAR(30) NOT NULL, PRIMARY KEY (task_id, key)
);
`),
};
