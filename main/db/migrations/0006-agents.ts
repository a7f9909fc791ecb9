import type { Migration } from '../migration';

/** What the agents did, call by call, without a word of what they read; how they are set, version by version; and what they gave when a person set them to work. */
export const agents: Migration = {
  number: 6,
  name: 'agents',
  up: (file) => file.exec(`
CREATE TABLE agent_executions (
  id VARCHAR(36) PRIMARY KEY NOT NULL, agent TEXT NOT NULL, version TEXT NOT NULL, task_id VARCHAR(36), campaign_id VARCHAR(36), post_id VARCHAR(36), owner_id VARCHAR(36),
  started_at VARCHAR(30) NOT NULL, milliseconds DOUBLE PRECISION NOT NULL, outcome TEXT NOT NULL, code TEXT, input_hash TEXT NOT NULL, engine TEXT NOT NULL,
  tokens_in INTEGER NOT NULL, tokens_out INTEGER NOT NULL, micro_dollars INTEGER, attempt INTEGER NOT NULL
);
CREATE INDEX agent_executions_by_time ON agent_executions(started_at, id);
CREATE INDEX agent_executions_by_agent ON agent_executions(agent, started_at, id);
CREATE INDEX agent_executions_by_campaign ON agent_executions(campaign_id, started_at, id);
CREATE INDEX agent_executions_by_task ON agent_executions(task_id);
CREATE INDEX agent_executions_failed ON agent_executions(agent, started_at) WHERE outcome = 'failed';
CREATE TABLE agent_configs (
  id VARCHAR(36) PRIMARY KEY NOT NULL, agent TEXT NOT NULL, version INTEGER NOT NULL, "values" TEXT NOT NULL, changes TEXT NOT NULL, restored_from INTEGER,
  account_id VARCHAR(36) NOT NULL REFERENCES accounts(id), at VARCHAR(30) NOT NULL, UNIQUE (agent, version)
);
CREATE TABLE agent_trials (
  task_id VARCHAR(36) PRIMARY KEY NOT NULL, account_id VARCHAR(36) NOT NULL REFERENCES accounts(id), agent TEXT NOT NULL, result TEXT, at VARCHAR(30) NOT NULL
);
CREATE INDEX agent_trials_by_time ON agent_trials(at);
`),
};
