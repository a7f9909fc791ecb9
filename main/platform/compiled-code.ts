// The app's own chunks without compiling them: V8 takes the code that scripts/setup/compile-main.mjs had it make from the
// same files after the build. Another V8, another platform or a damaged file: it says no, and compiles as ever.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { constants, Script } from 'node:vm';

type Wrapped = (exports: unknown, require: NodeJS.Require, module: Module, file: string, folder: string) => unknown;
/** How Node loads a file of that ending. */
type Loaders = Record<'.js', (module: Module, file: string) => void>;

/** The file: how long the list is, the list of names and lengths as JSON, the code of each in that order. */
export const readCompiled = (path: string): Map<string, Buffer> => {
  const code = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return code; // none was made: built without an Electron at hand
  }
  try {
    let at = 4 + bytes.readUInt32LE(0);
    for (const [name, length] of JSON.parse(bytes.toString('utf8', 4, at)) as [string, number][]) {
      code.set(name, bytes.subarray(at, at + length));
      at += length;
    }
    return code;
  } catch {
    return new Map();
  }
};

/** A real import() inside goes Node's usual way. Node says once that this is an experiment; to a person it says nothing. */
const scriptOf = (filename: string, cachedData: Buffer): Script => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  } finally {
    process.emitWarning = emitWarning;
  }
};

/**
 * For files of `folder` alone: their names carry the hash of their content, and V8 itself compares only the length of a text.
 * @returns loads all of them, those that others require first, with turns of the loop in between for what else goes on; runs them
 * when `mayRun` has resolved
 */
export const takeCompiledCode = (folder: string, path: string): ((mayRun?: Promise<unknown>) => Promise<void>) => {
  const code = readCompiled(path);
  if (code.size === 0) return async () => {};
  const made = new Map<string, Script>();
  const loaders = (Module as unknown as { _extensions: Loaders })._extensions;
  const load = loaders['.js'];
  loaders['.js'] = (module, file) => {
    const cached = code.get(relative(folder, file));
    if (!cached) return load(module, file);
    const run = (made.get(file) ?? scriptOf(file, cached)).runInThisContext() as Wrapped;
    made.delete(file);
    run.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  };
  return async (mayRun) => {
    const require = createRequire(join(folder, 'index.js'));
    const rest = [...code].map(([name, cached]) => ({ file: join(folder, name), cached })).filter(({ file }) => !require.cache[file]);
    for (const { file, cached } of rest) {
      made.set(file, scriptOf(file, cached));
      await setImmediate();
    }
    await mayRun;
    for (const { file } of rest) {
      try {
        require(file);
      } catch {
        return; // whoever needs it hears why
      }
      await setImmediate();
    }
  };
};
