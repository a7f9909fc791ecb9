// Runs inside the app that compile-main.mjs starts: what V8 has compiled of the app's chunks when it quits goes into a file.
const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, relative } = require('node:path');
const vm = require('node:vm');

const folder = process.env.KP_COMPILED_CHUNKS;
const scripts = new Map(); // in the order in which they are through: what others require comes first
const compile = Module.prototype._compile;
Module.prototype._compile = function (source, file) {
  const name = relative(folder, file);
  if (name.startsWith('..')) return compile.call(this, source, file);
  const script = new vm.Script(Module.wrap(source), { filename: file, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const given = script.runInThisContext().call(this.exports, this.exports, Module.createRequire(file), this, file, dirname(file));
  scripts.set(name, script);
  return given;
};

process.once('exit', () => {
  const code = [...scripts].map(([name, script]) => [name, script.createCachedData()]);
  const list = Buffer.from(JSON.stringify(code.map(([name, data]) => [name, data.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  writeFileSync(process.env.KP_COMPILED_FILE, Buffer.concat([length, list, ...code.map(([, data]) => data)]));
});
