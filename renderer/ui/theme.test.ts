import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve('renderer/ui/theme.css'), 'utf8');
const token = (name: string, theme: 'light' | 'dark'): string => {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!match) throw new Error(`no token --${name}`);
  return match[theme === 'light' ? 1 : 2] ?? '';
};
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  const grounds = ['canvas', 'surface', 'raised', 'hover', 'accent-soft'];
  it.each([...grounds, 'evidence', 'evidence-lit'])('body text on %s holds 7:1, or readers tire', (ground) => {
    expect(contrast(token('text', theme), token(ground, theme))).toBeGreaterThanOrEqual(7);
  });
  it.each(grounds.flatMap((ground) => ['text-soft', 'text-faint', 'accent', 'good', 'warn', 'bad'].map((name) => [name, ground] as const)))('%s on %s holds 4.5:1', (name, ground) => {
    expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['good', 'warn', 'bad'])('%s on its own soft ground holds 4.5:1', (name) => {
    expect(contrast(token(name, theme), token(`${name}-soft`, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it('text on the accent holds 4.5:1 and the edge of a control 3:1', () => {
    expect(contrast(token('on-accent', theme), token('accent', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('line-strong', theme), token('surface', theme))).toBeGreaterThanOrEqual(3);
  });
});
