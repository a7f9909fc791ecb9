import type { Migration } from '../migration';

/**
 * People with a password, their sessions, and what is remembered of failed sign-ins. The local account keeps its row:
 * it has no e-mail key until the first person registers, who takes the row over with everything that hangs on it.
 */
export const accounts: Migration = {
  number: 2,
  name: 'accounts',
  up: (file) => file.exec(`
ALTER TABLE accounts ADD COLUMN email TEXT;
ALTER TABLE accounts ADD COLUMN email_key TEXT;
ALTER TABLE accounts ADD COLUMN password_hash TEXT;
ALTER TABLE accounts ADD COLUMN active BOOLEAN NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN extra_permissions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE accounts ADD COLUMN withdrawn_permissions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE accounts ADD COLUMN recovery_hash TEXT;
ALTER TABLE accounts ADD COLUMN deleted_at VARCHAR(30);
CREATE UNIQUE INDEX accounts_by_email ON accounts(email_key);
CREATE TABLE sessions (
  id VARCHAR(36) PRIMARY KEY NOT NULL, account_id VARCHAR(36) NOT NULL REFERENCES accounts(id), token_hash TEXT NOT NULL, device TEXT NOT NULL,
  created_at VARCHAR(30) NOT NULL, last_seen_at VARCHAR(30) NOT NULL, expires_at VARCHAR(30) NOT NULL, revoked_at VARCHAR(30)
);
CREATE INDEX sessions_by_account ON sessions(account_id, revoked_at);
CREATE TABLE sign_in_failures (
  key TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL, blocked_until VARCHAR(30), updated_at VARCHAR(30) NOT NULL
);
`),
};
