// Who may import whom: docs/ARCHITECTURE.md in rules. Unit tests may reach anywhere; what ships may not.
const tests = '\\.test\\.tsx?$';
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;
const heavy = '@ai-sdk/[^/]+|ai|pg|@energetic-ai/[^/]+|harper\\.js|@e965/xlsx|wink-eng-lite-web-model';

/** `layer` may import of main and shared only what `allowed` lists (itself included by the caller). */
const onlyImports = (name, layer, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: layer, pathNot: tests },
  to: { path: '^(main|shared|renderer|preload)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that import each other can be neither understood nor loaded one by one. Move what both need to a third file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import finds no file: a typing mistake, or a package that package.json does not name.',
      from: {},
      to: { couldNotResolve: true },
    },
    onlyImports('shared-stands-alone', '^shared/', '^shared/', 'Both processes import shared; it must not pull either of them in.'),
    onlyImports('core-knows-no-product', '^main/core/', '^(main/core|shared)/', 'Core is the product-free ground that everything stands on; an import upwards would turn it over.'),
    ...['db', 'trpc', 'web', 'language'].map((layer) =>
      onlyImports(`${layer}-on-core`, `^main/${layer}/`, `^(main/core|main/${layer}|shared)/`, `main/${layer} stands on core alone, so that it can be tested and exchanged without the rest. What it needs from outside is handed in as a port.`),
    ),
    onlyImports('tasks-on-db', '^main/tasks/', '^(main/(core|db|tasks)|shared)/', 'The durable queue runs any handler; the handlers come from features, never the other way round.'),
    onlyImports('agents-on-ports', '^main/agents/', '^(main/(core|web|language|agents)|shared)/', 'An agent is a function of its input and its ports: no database, no feature, no queue, so it can be measured alone.'),
    {
      name: 'agent-no-event-bus',
      severity: 'error',
      comment: 'Agents tell nobody anything: the service that called one records the events, in its transaction.',
      from: { path: '^main/agents/', pathNot: tests },
      to: { path: '^main/core/event-bus' },
    },
    {
      name: 'agent-no-other-agent',
      severity: 'error',
      comment: 'Agents are chained by tasks with cached steps. A direct call would repeat paid work after a crash. Shared parts stand directly in main/agents.',
      from: { path: '^main/agents/([^/]+)/', pathNot: tests },
      to: { path: '^main/agents/[^/]+/', pathNot: '^main/agents/$1/' },
    },
    {
      name: 'procedures-declare-permission',
      severity: 'error',
      comment: 'main/trpc/bare.ts makes procedures that anybody may call. Take one of main/trpc/procedures.ts: each of those names its permission.',
      from: { path: '^main/', pathNot: '^main/trpc/(init|procedures)\\.ts$' },
      to: { path: '^main/trpc/bare\\.ts$' },
    },
    onlyImports('features-below-app', '^main/features/', '^(main/(core|db|trpc|web|language|tasks|agents|features)|shared)/', 'A feature does not know the composition or the operating system: both are handed in.'),
    {
      name: 'feature-by-front-door',
      severity: 'error',
      comment: "A feature reaches another only through its index.ts; what is behind it may change without asking.",
      from: { path: '^main/features/([^/]+)/', pathNot: tests },
      to: { path: '^main/features/[^/]+/', pathNot: ['^main/features/$1/', '^main/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'router-no-repository',
      severity: 'error',
      comment: 'A router is one line to a service: past the service there are no rules, no transaction and no event.',
      from: { path: '\\.router\\.ts$' },
      to: { path: '\\.repository\\.ts$' },
    },
    onlyImports('platform-on-core', '^main/platform/', '^(main/(core|trpc|platform)|shared)/', 'Platform adapts Electron and the system to core ports; it is handed in and knows no feature.'),
    {
      name: 'electron-only-at-the-edge',
      severity: 'error',
      comment: 'Only main/platform, main/index.ts and preload import electron, so that the engine runs in plain Node.',
      from: { path: '^(main|shared|preload|renderer)/', pathNot: '^(main/platform/|main/index\\.ts$|preload/)' },
      to: { path: [npm('electron'), '^electron$'] },
    },
    {
      name: 'headless-without-electron',
      severity: 'error',
      comment: 'The engine, the command line and the workers run where there is no Electron: nothing they reach may import it.',
      from: { path: '^main/(app/|headless\\.ts$)|\\.worker\\.ts$', pathNot: tests },
      to: { path: [npm('electron'), '^electron$'], reachable: true },
    },
    {
      name: 'typeorm-only-in-storage',
      severity: 'error',
      comment: 'Only db, entities, repositories, the task store and team sync speak TypeORM; everyone else asks a repository.',
      from: { path: '^(main|shared|preload|renderer)/', pathNot: ['^main/db/', '\\.(entity|repository|sync)(\\.test)?\\.ts$', '^main/tasks/[^/]*(store|entity)[^/]*\\.ts$', tests] },
      to: { path: npm('typeorm') },
    },
    {
      name: 'heavy-only-lazy',
      severity: 'error',
      comment: 'Heavy packages load on first use, from a *.lazy.ts or a worker, so that the first screen does not wait for them.',
      from: { path: '^main/', pathNot: ['\\.(lazy|worker)\\.ts$', tests] },
      to: { path: npm(heavy), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lazy-by-import-call',
      severity: 'error',
      comment: 'A *.lazy.ts that is imported statically is loaded at the start after all. Use import() (types may be imported).',
      from: { path: '^main/', pathNot: ['\\.(lazy|worker)\\.ts$', tests] },
      to: { path: '\\.lazy\\.ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-only-shared',
      severity: 'error',
      comment: "The page shows and asks. It sees main through the router's type alone, in renderer/app/trpc.ts.",
      from: { path: '^renderer/', pathNot: '^renderer/app/trpc\\.ts$' },
      to: { path: '^(main|preload)/' },
    },
    {
      name: 'router-type-only',
      severity: 'error',
      comment: 'renderer/app/trpc.ts may import the type of the root router and nothing else of main: code of main in the page would leak it into the sandbox.',
      from: { path: '^renderer/app/trpc\\.ts$' },
      to: { path: '^(main|preload)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'router-type-only-root',
      severity: 'error',
      comment: 'The one door of main that the page knows is the root router.',
      from: { path: '^renderer/app/trpc\\.ts$' },
      to: { path: '^(main|preload)/', pathNot: '^main/app/root-router\\.ts$' },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      comment: 'The page is sandboxed: a Node module would fail in the window and nowhere before.',
      from: { path: '^renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-knows-no-product',
      severity: 'error',
      comment: 'renderer/ui holds components that any product could use; product words belong to renderer/features.',
      from: { path: '^renderer/ui/', pathNot: tests },
      to: { path: '^renderer/(features|app)/' },
    },
    onlyImports('preload-is-a-bridge', '^preload/', '^(preload|shared)/', 'The sandboxed preload carries messages and nothing else.'),
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      comment: 'What ships must be among the dependencies (electron is the runtime itself).',
      from: { path: '^(main|shared|preload|renderer)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: [npm('electron'), npm('@types/[^/]+')] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules/\\.cache)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
