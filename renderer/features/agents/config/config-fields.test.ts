import { describe, expect, it } from 'vitest';
import { configuredAgents, defaultAgentConfigs } from '@shared/contracts/agent-config';
import { defaultsOf, figureFields, readTyped, sumOfWeights } from './config-fields';

describe('the fields of a configuration', () => {
  it('are those of the contract, and what is shown is read back', () => {
    for (const agent of configuredAgents) {
      expect(figureFields[agent].map(({ name }) => name).sort(), agent).toEqual(Object.keys(defaultsOf(agent)).sort());
      expect(readTyped(agent, defaultsOf(agent))).toEqual({ values: defaultAgentConfigs[agent], errors: null });
    }
  });

  it('have the bounds of the contract', () => {
    for (const agent of configuredAgents) {
      for (const { name, min, max, step } of figureFields[agent].filter((field) => !field.name.startsWith('weights.'))) {
        const errorsWith = (value: number): Record<string, string> | null => readTyped(agent, { ...defaultsOf(agent), [name]: String(value) }).errors;
        for (const right of [min, max]) expect(errorsWith(right), `${agent} ${name} ${right}`).toBeNull();
        for (const wrong of [min - step, max + step]) expect(Object.keys(errorsWith(wrong) ?? {}), `${agent} ${name} ${wrong}`).toEqual([name]);
      }
    }
  });

  it('say which is empty, and what the weights add up to', () => {
    expect(Object.keys(readTyped('writer', { ...defaultsOf('writer'), sharedWording: '' }).errors ?? {})).toEqual(['sharedWording']);
    const uneven = { ...defaultsOf('reviewer'), 'weights.tone': '20' };
    expect(sumOfWeights(uneven)).toBe(110);
    expect(readTyped('reviewer', uneven).errors).toEqual({ weights: 'The six weights must add up to 100; these add up to 110.' });
  });
});
