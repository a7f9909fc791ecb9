import type { Migration } from '../migration';

/** Why a comment says what it says: the plan that its draft carries out, as JSON. Drafts from before have none. */
export const plans: Migration = {
  number: 13,
  name: 'plans',
  up: (file) => file.exec('ALTER TABLE comments ADD COLUMN plan TEXT;'),
};
