import type { Migration } from '../migration';

/** What a run did in truth, beside what its start expected, as JSON; kept when it ends. Runs from before have none. */
export const runTruth: Migration = {
  number: 15,
  name: 'run-truth',
  up: (file) => file.exec('ALTER TABLE runs ADD COLUMN truth TEXT;'),
};
