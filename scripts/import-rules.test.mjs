import { cruise } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from './setup/paths.mjs';

// Catches: a rule whose pattern no longer matches anything, so that the import it forbids slips through unseen.
const violations = {
  'no-cycles': { 'main/core/a.ts': "import './b'; export const a = 1;", 'main/core/b.ts': "import './a'; export const b = 1;" },
  resolvable: { 'main/core/lost.ts': "import './nowhere';" },
  'shared-stands-alone': { 'shared/up.ts': "import '../main/core/b';" },
  'core-knows-no-product': { 'main/core/up.ts': "import '../features/blogs/index';" },
  'db-on-core': { 'main/db/up.ts': "import '../features/blogs/index';" },
  'trpc-on-core': { 'main/trpc/up.ts': "import '../db/plain';" },
  'web-on-core': { 'main/web/up.ts': "import '../db/plain';" },
  'language-on-core': { 'main/language/up.ts': "import '../features/blogs/index';" },
  'tasks-on-db': { 'main/tasks/up.ts': "import '../features/blogs/index';" },
  'agents-on-ports': { 'main/agents/writer/up.ts': "import '../../db/plain';" },
  'agent-no-event-bus': { 'main/agents/writer/bus.ts': "import '../../core/event-bus';" },
  'agent-no-other-agent': { 'main/agents/writer/other.ts': "import '../reviewer/agent';" },
  'procedures-declare-permission': { 'main/features/posts/open.ts': "import '../../trpc/bare';" },
  'features-below-app': { 'main/features/posts/up.ts': "import '../../app/root-router';" },
  'feature-by-front-door': { 'main/features/posts/side.ts': "import '../blogs/blog.service';" },
  'router-no-repository': { 'main/features/blogs/blog.router.ts': "import './blog.repository';" },
  'platform-on-core': { 'main/platform/up.ts': "import '../features/blogs/index';" },
  'electron-only-at-the-edge': { 'main/web/window.ts': "import { app } from 'electron'; export { app };" },
  'headless-without-electron': { 'main/headless.ts': "import './platform/window';", 'main/platform/window.ts': "import { app } from 'electron'; export { app };" },
  'typeorm-only-in-storage': { 'main/features/blogs/blog.service.ts': "import { DataSource } from 'typeorm'; export { DataSource };" },
  'heavy-only-lazy': { 'main/web/sheet.ts': "import * as sheet from '@e965/xlsx'; export { sheet };" },
  'lazy-by-import-call': { 'main/web/eager.ts': "import './model.lazy';" },
  'renderer-only-shared': { 'renderer/features/peek.ts': "import type { RootRouter } from '../../main/app/root-router'; export type { RootRouter };" },
  'router-type-only': { 'renderer/app/trpc.ts': "import { router } from '../../main/app/root-router'; export { router };" },
  'router-type-only-root': { 'renderer/app/trpc.ts': "import '../../main/core/b'; import { router } from '../../main/app/root-router'; export { router };" },
  'renderer-no-node': { 'renderer/ui/file.ts': "import fs from 'node:fs'; export { fs };" },
  'ui-knows-no-product': { 'renderer/ui/product.ts': "import '../features/peek';" },
  'preload-is-a-bridge': { 'preload/reach.ts': "import '../main/core/b';" },
  'no-dev-dependency-in-product': { 'main/core/dev.ts': "import * as fc from 'fast-check'; export { fc };" },
};
const allowed = {
  'main/core/event-bus.ts': 'export const bus = 1;',
  'main/trpc/bare.ts': 'export const bare = 1;',
  'main/db/plain.ts': "import { DataSource } from 'typeorm'; export { DataSource };",
  'main/agents/reviewer/agent.ts': 'export const agent = 1;',
  'main/features/blogs/index.ts': 'export const blogs = 1;',
  'main/features/blogs/blog.repository.ts': "import { DataSource } from 'typeorm'; export { DataSource };",
  'main/features/posts/post.service.ts': "import { blogs } from '../blogs/index'; export const posts = [blogs];",
  'main/features/posts/post.service.test.ts': "import '../blogs/blog.service';",
  'main/web/model.lazy.ts': "import * as sheet from '@e965/xlsx'; export { sheet };",
  'main/web/model.ts': "export const model = () => import('./model.lazy');",
  'main/app/root-router.ts': 'export type RootRouter = 1; export const router = 1;',
};

let folder;
let found;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kp-rules-'));
  const write = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write(allowed);
  for (const files of Object.values(violations)) write(files);
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(createRequire(import.meta.url)('../package.json')));
  const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  // Without the tsconfig: the samples use no alias.
  const result = await cruise(['main', 'shared', 'preload', 'renderer'], { ...options, tsConfig: undefined, preserveSymlinks: true, baseDir: folder, validate: true, ruleSet: { forbidden } });
  found = result.output.summary.violations;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.keys(violations))('%s is seen', (name) => {
  const places = found.filter((violation) => violation.rule.name === name).map((violation) => violation.from);
  expect(places).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(Object.keys(violations[name])[0].replace('/a.ts', '/[ab].ts')))]));
});

test('every rule is tried here, and each says why', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  expect(forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(violations).sort());
  for (const rule of forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(20);
});

test('what the rules allow is left alone', () => {
  const innocent = Object.keys(allowed);
  expect(found.filter((violation) => innocent.includes(violation.from)).map((violation) => `${violation.rule.name}: ${violation.from}`)).toEqual([]);
});
