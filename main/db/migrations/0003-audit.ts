import type { Migration } from '../migration';

/**
 * Who did what when to which row, in a table that takes rows and gives none back; and what an account keeps beside its
 * password: whether it must be changed, and after how many idle minutes the window locks.
 */
export const audit: Migration = {
  number: 3,
  name: 'audit',
  up: (file) => file.exec(`
ALTER TABLE accounts ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN lock_after_minutes INTEGER NOT NULL DEFAULT 0;
CREATE TABLE audit (
  id VARCHAR(36) PRIMARY KEY NOT NULL, at VARCHAR(30) NOT NULL, actor_id VARCHAR(36), action TEXT NOT NULL, target_type TEXT NOT NULL, target_id VARCHAR(36),
  outcome TEXT NOT NULL, fields TEXT NOT NULL, "values" TEXT NOT NULL
);
CREATE INDEX audit_by_time ON audit(at, id);
CREATE INDEX audit_by_actor ON audit(actor_id, at, id);
CREATE INDEX audit_by_target ON audit(target_id, at, id);
CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'what was recorded is never changed'); END;
CREATE TRIGGER audit_never_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'what was recorded is never removed'); END;
`),
};
