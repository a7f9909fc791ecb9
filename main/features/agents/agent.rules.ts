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
type Told = ConfigChange['from'];

/** A list is told as one word: the models of an agent by their names, in order. */
const toldOf = (value: unknown): Told | null => {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null) return '–';
  return Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'object' && item !== null && 'model' in item ? String(item.model) : String(item))).join(', ') || '–' : null;
};

const flat = (values: Figures, before = ''): [string, Told, string][] =>
  Object.entries(values).flatMap(([name, value]) => {
    const told = toldOf(value);
    return told === null ? flat(value as Figures, `${before}${name}.`) : [[`${before}${name}`, told, JSON.stringify(value)] as [string, Told, string]];
  });

/** What differs, in the order of the fields. */
export const changesBetween = (from: Figures, to: Figures): ConfigChange[] => {
  const before = new Map(flat(from).map(([name, told, exact]) => [name, { told, exact }]));
  return flat(to).flatMap(([name, told, exact]) => (before.get(name)?.exact === exact ? [] : [{ name, from: before.get(name)?.told ?? told, to: told }]));
};
