import { agentConfigSchemas, defaultAgentConfigs, type AgentConfigs, type ConfiguredAgent } from '@shared/contracts/agent-config';
import { partNames } from '@shared/contracts/review';

/** Figures of a configuration by dotted name, as typed. */
export type Typed = Readonly<Record<string, string>>;

export interface FigureField {
  /** `weights.relevance`, `timeoutSeconds`. */
  name: string;
  min: number;
  max: number;
  step: number;
}

const timeout: FigureField = { name: 'timeoutSeconds', min: 30, max: 3_600, step: 1 };

export const figureFields: Record<ConfiguredAgent, readonly FigureField[]> = {
  researcher: [{ name: 'candidatesPerPost', min: 2, max: 20, step: 1 }, { name: 'sourcesAtOnce', min: 1, max: 10, step: 1 }, timeout],
  analyzer: [{ name: 'lowWorthinessBelow', min: 0, max: 80, step: 1 }, { name: 'offTopicBelow', min: 0.3, max: 0.6, step: 0.01 }, timeout],
  writer: [{ name: 'candidatesPerPost', min: 1, max: 12, step: 1 }, { name: 'sharedWording', min: 0.1, max: 0.3, step: 0.01 }, { name: 'pageLikeness', min: 0.1, max: 0.25, step: 0.01 }, timeout],
  reviewer: [...partNames.map((name) => ({ name: `weights.${name}`, min: 0, max: 100, step: 1 })), { name: 'needsRevisionFrom', min: 0, max: 100, step: 1 }, timeout],
};

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is no figure and is set elsewhere: the language models, under Settings. */
const elsewhere = 'engine';

export const typedOf = (values: Readonly<Record<string, unknown>>, before = ''): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== elsewhere).flatMap(([name, value]) => (isGroup(value) ? Object.entries(typedOf(value, `${before}${name}.`)) : [[`${before}${name}`, String(value)] as const])));

export const defaultsOf = (agent: ConfiguredAgent): Typed => typedOf(defaultAgentConfigs[agent]);

/** An empty field is no figure. */
const figure = (text: string | undefined): number => (text === undefined || text.trim() === '' ? Number.NaN : Number(text));

const nested = (typed: Typed): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(typed)) {
    const [group, inner] = name.split('.');
    if (group === undefined) continue;
    values[group] = inner === undefined ? figure(text) : { ...(values[group] as object | undefined), [inner]: figure(text) };
  }
  return values;
};

export const sumOfWeights = (typed: Typed): number => partNames.reduce((sum, name) => sum + figure(typed[`weights.${name}`]), 0);

/** The values, or what is wrong with which field, in the words of the contract. */
export const readTyped = <A extends ConfiguredAgent>(agent: A, typed: Typed): { values: AgentConfigs[A]; errors: null } | { values: null; errors: Record<string, string> } => {
  const parsed = agentConfigSchemas[agent].safeParse(nested(typed));
  // The schema of this agent gives the values of this agent.
  if (parsed.success) return { values: parsed.data as AgentConfigs[A], errors: null };
  return { values: null, errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])) };
};
