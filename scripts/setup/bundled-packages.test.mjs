import { expect, test } from 'vitest';
import { bundledPackages } from './bundled-packages.mjs';

// Catches: a package that an external one finds beside itself, or further out, being left out of the shipped app.
test('what an external package needs stays in, nested copies included; the rest goes', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/wink-nlp': { dependencies: { dayjs: '1', ansi: '1' } },
      'node_modules/wink-nlp/node_modules/ansi': { dependencies: { deep: '1' } },
      'node_modules/ansi': {},
      'node_modules/dayjs': {},
      'node_modules/deep': {},
      'node_modules/react': {},
      'node_modules/vite': { dev: true },
    },
  };
  expect(bundledPackages(lock)).toEqual(['node_modules/ansi', 'node_modules/react']);
});
