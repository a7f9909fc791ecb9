// The app's own chunks without compiling them: V8 takes the code that scripts/setup/compile-main.mjs had it make from the
// same files after the build. Another V8, another platform or a damaged file: it says no, and compiles as ever.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { constants, Script } from 'node:vm';

/** What Node calls with the text of each file that is required. */
interface Compiling {
  _compile(this: Module, source: string, file: string): unknown;
}
type Wrapped = (exports: unknown, require: NodeJS.Require, module: Module, file: string, folder: string) => unknown;

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
const scriptOf = (source: string, filename: string, cachedData: Buffer): Script => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return new Script(Module.wrap(source), { filename, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  } finally {
    process.emitWarning = emitWarning;
  }
};

/** For files of `folder` alone: their names carry the hash of their content, and V8 itself compares only the length of a text. */
export const takeCompiledCode = (folder: string, path: string): void => {
  const code = readCompiled(path);
  if (code.size === 0) return;
  const modules = Module.prototype as unknown as Compiling;
  const compile = modules._compile;
  modules._compile = function (source, file) {
    const cached = code.get(relative(folder, file));
    if (!cached) return compile.call(this, source, file);
    const run = scriptOf(source, file, cached).runInThisContext() as Wrapped;
    return run.call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
};
