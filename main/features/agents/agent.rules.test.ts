import { describe, expect, it } from 'vitest';
import { executeInput } from '@shared/contracts/agent';
import { agentConfigSchemas, defaultAgentConfigs, reviewerConfig, setConfigInput } from '@shared/contracts/agent-config';
import { analyzerWeights } from '../../agents/content-analyzer/analyzer.weights';
import { mostSharedWording } from '../../agents/comment-writer/wording-overlap';
import { reviewerWeights } from '../../agents/quality-reviewer/reviewer.weights';
import { changesBetween, inputHashOf, versionOf } from './agent.rules';

describe('the hash of an input', () => {
  it('is the same for the same fields in another order, and another for another value', () => {
    const hash = inputHashOf({ a: 1, b: { c: [1, 2], d: 'x' } });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(inputHashOf({ b: { d: 'x', c: [1, 2] }, a: 1 })).toBe(hash);
    expect(inputHashOf({ a: 1, b: { c: [2, 1], d: 'x' } })).not.toBe(hash);
    expect(inputHashOf(undefined)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the configuration that the app comes with', () => {
  it('is what the agents do without one', () => {
    expect(defaultAgentConfigs.analyzer).toMatchObject({ lowWorthinessBelow: analyzerWeights.lowWorthinessBelow, offTopicBelow: analyzerWeights.fit.offTopicBelow });
    expect(defaultAgentConfigs.writer.sharedWording).toBe(mostSharedWording);
    expect(defaultAgentConfigs.reviewer.needsRevisionFrom).toBe(reviewerWeights.revisionFrom);
    for (const [name, share] of Object.entries(reviewerWeights.parts)) expect(defaultAgentConfigs.reviewer.weights[name as keyof typeof reviewerWeights.parts] / 100).toBe(share);
  });

  it('lies within its own bounds', () => {
    for (const [agent, schema] of Object.entries(agentConfigSchemas)) expect(schema.safeParse(defaultAgentConfigs[agent as keyof typeof defaultAgentConfigs]).success, agent).toBe(true);
  });
});

describe('bounds', () => {
  const messageOf = (change: object): string | undefined => reviewerConfig.safeParse({ ...defaultAgentConfigs.reviewer, ...change }).error?.issues[0]?.message;

  it('say what the weights add up to', () => {
    expect(messageOf({ weights: { ...defaultAgentConfigs.reviewer.weights, relevance: 30 } })).toBe('The six weights must add up to 100; these add up to 105.');
  });

  it('say the range of a figure', () => {
    expect(messageOf({ timeoutSeconds: 5 })).toBe('Must be a whole number from 30 to 3600.');
    expect(messageOf({ needsRevisionFrom: 60.5 })).toContain('whole number');
  });

  it('let nobody set a hard rule or make drafts more alike than is safe', () => {
    expect(messageOf({ rules: { G8: false } })).toContain('rules');
    expect(setConfigInput.safeParse({ agent: 'writer', basedOn: 0, values: { ...defaultAgentConfigs.writer, sharedWording: 0.31 } }).success).toBe(false);
  });
});

it('names what changed, also inside the weights', () => {
  const { reviewer } = defaultAgentConfigs;
  expect(changesBetween(reviewer, { ...reviewer, needsRevisionFrom: 55, weights: { ...reviewer.weights, tone: 5, value: 25 } })).toEqual([
    { name: 'weights.value', from: 20, to: 25 }, { name: 'weights.tone', from: 10, to: 5 }, { name: 'needsRevisionFrom', from: 60, to: 55 },
  ]);
  expect(changesBetween(reviewer, { ...reviewer })).toEqual([]);
});

it('numbers a configuration behind the version of the weights', () => {
  expect([versionOf('reviewer', 0), versionOf('reviewer', 3)]).toEqual(['review-1', 'review-1+3']);
});

it('says what an agent set to work by hand needs', () => {
  const message = (order: object): string => executeInput.safeParse(order).error?.issues[0]?.message ?? '';
  const text = 'Some text to be read.';
  expect(message({ agent: 'analyzer' })).toBe('Give exactly one of an address, a stored post or a text.');
  expect(message({ agent: 'analyzer', text, url: 'https://blog.example/' })).toBe('Give exactly one of an address, a stored post or a text.');
  expect(message({ agent: 'researcher' })).toContain('keywords');
});
