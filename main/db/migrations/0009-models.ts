import type { Migration } from '../migration';

/**
 * Servers of language models, without their keys, which are in the keychain; prices that the person entered; every paid call
 * with the money that was put aside for it and what it was counted with; and of which ceilings was told already.
 */
export const models: Migration = {
  number: 9,
  name: 'models',
  up: (file) => file.exec(`
CREATE TABLE model_providers (
  id VARCHAR(36) PRIMARY KEY NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, base_url TEXT NOT NULL, project TEXT NOT NULL, location TEXT NOT NULL, model TEXT NOT NULL,
  tested_at VARCHAR(30), created_at VARCHAR(30) NOT NULL, updated_at VARCHAR(30) NOT NULL
);
CREATE TABLE model_prices (
  provider_id VARCHAR(36) NOT NULL REFERENCES model_providers(id) ON DELETE CASCADE, model TEXT NOT NULL, price TEXT NOT NULL, at VARCHAR(30) NOT NULL, PRIMARY KEY (provider_id, model)
);
CREATE TABLE model_calls (
  id VARCHAR(36) PRIMARY KEY NOT NULL, at VARCHAR(30) NOT NULL, day VARCHAR(10) NOT NULL, boot VARCHAR(36) NOT NULL, provider_id VARCHAR(36) NOT NULL, model TEXT NOT NULL, agent TEXT,
  campaign_id VARCHAR(36), post_id VARCHAR(36), owner_id VARCHAR(36), subject TEXT, state TEXT NOT NULL, basis TEXT, reserved INTEGER NOT NULL, counted INTEGER NOT NULL,
  tokens_in INTEGER, tokens_out INTEGER, settled_at VARCHAR(30)
);
CREATE INDEX model_calls_by_time ON model_calls(at, id);
CREATE INDEX model_calls_by_day ON model_calls(day, state, counted);
CREATE INDEX model_calls_by_campaign ON model_calls(campaign_id, counted);
CREATE INDEX model_calls_by_subject ON model_calls(subject, counted);
CREATE INDEX model_calls_open ON model_calls(boot) WHERE state = 'open';
CREATE TABLE budget_marks ("key" TEXT PRIMARY KEY NOT NULL, at VARCHAR(30) NOT NULL);
`),
};
