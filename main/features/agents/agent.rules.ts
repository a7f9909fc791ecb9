import { createHash } from 'node:crypto';
import type { AgentName, ConfigChange } from '@shared/contracts/agent-config';
import { agentVersions } from '../../agents/agent-versions';

const byKey = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** SHA-256 over the input as JSON with sorted keys: equal inputs are told, their words are not kept. */
export const inputHashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input, byKey) ?? 'null').digest('hex');

/** `review-1` as the app came, `review-1+3` with the third configuration. */
export const versionOf = (agent: AgentName, config: number): string => (config === 0 ? agentVersions[agent] : `${agentVersions[agent]}+${config}`);

type Figures = Readonly<Record<string, unknown>>;

const flat = (values: Figures, before = ''): [string, number][] =>
  Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [[`${before}${name}`, value] as [string, number]] : flat(value as Figures, `${before}${name}.`)));

/** What differs, in the order of the fields. */
export const changesBetween = (from: Figures, to: Figures): ConfigChange[] => {
  const before = new Map(flat(from));
  return flat(to).flatMap(([name, value]) => (before.get(name) === value ? [] : [{ name, from: before.get(name) ?? value, to: value }]));
};
