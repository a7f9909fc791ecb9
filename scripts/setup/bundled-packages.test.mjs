import { expect, test } from 'vitest';
import { bundledPackages } from './bundled-packages.mjs';

// Catches: a package that typeorm finds beside itself, or further out, being left out of the shipped app.
test('what an external package needs stays in, nested copies included; the rest goes', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/typeorm': { dependencies: { dayjs: '1', ansi: '1' } },
      'node_modules/typeorm/node_modules/ansi': { dependencies: { deep: '1' } },
      'node_modules/ansi': {},
      'node_modules/dayjs': {},
      'node_modules/deep': {},
      'node_modules/react': {},
      'node_modules/vite': { dev: true },
    },
  };
  expect(bundledPackages(lock)).toEqual(['node_modules/ansi', 'node_modules/react']);
});
