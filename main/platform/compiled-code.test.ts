import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCompiled, takeCompiledCode } from './compiled-code';

const modules = Module.prototype as unknown as { _compile: unknown };
const usual = modules._compile;
let place: string;
let chunks: string;
let file: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-compiled-'));
  [chunks, file] = [join(place, 'chunks'), join(place, 'compiled.bin')];
  mkdirSync(chunks);
});
afterEach(() => {
  modules._compile = usual;
  rmSync(place, { recursive: true, force: true });
});

const source = "const { sep } = require('node:path'); exports.answer = () => [40 + 2, sep.length, __filename.endsWith('a-1.js')];";
const codeOf = (text: string): Buffer => new Script(Module.wrap(text)).createCachedData();
/** As scripts/setup/compile-main-hook.cjs writes it. */
const write = (code: Record<string, Buffer>): void => {
  const list = Buffer.from(JSON.stringify(Object.entries(code).map(([name, data]) => [name, data.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  writeFileSync(file, Buffer.concat([length, list, ...Object.values(code)]));
};
const answer = (name: string): unknown => (createRequire(join(place, 'x.js'))(join(chunks, name)) as { answer(): unknown }).answer();

it('runs a chunk from its compiled code, with what a module has', () => {
  writeFileSync(join(chunks, 'a-1.js'), source);
  write({ 'a-1.js': codeOf(source) });
  takeCompiledCode(chunks, file);
  expect(answer('a-1.js')).toEqual([42, 1, true]);
});

it('would catch code that is made and never taken', () => {
  writeFileSync(join(chunks, 'a-1.js'), "const made = 'text'; exports.answer = () => made;");
  write({ 'a-1.js': codeOf("const made = 'code'; exports.answer = () => made;") }); // as long: V8 can not tell
  takeCompiledCode(chunks, file);
  expect(answer('a-1.js')).toBe('code');
});

it('would catch code of another text, of another V8 or cut short that is run: the file itself counts', () => {
  writeFileSync(join(chunks, 'a-1.js'), source);
  for (const code of [codeOf('exports.answer = () => "old";'), Buffer.from('no code at all'), codeOf(source).subarray(0, 40)]) {
    write({ 'a-1.js': code });
    takeCompiledCode(chunks, file);
    const required = createRequire(join(place, 'x.js'));
    delete required.cache[join(chunks, 'a-1.js')];
    expect(answer('a-1.js')).toEqual([42, 1, true]);
    modules._compile = usual;
  }
});

it('leaves files outside of the folder, and chunks without code, to Node', () => {
  writeFileSync(join(place, 'a-1.js'), 'exports.answer = () => "outside";');
  writeFileSync(join(chunks, 'b-2.js'), 'exports.answer = () => "not compiled";');
  write({ 'a-1.js': codeOf(source) });
  takeCompiledCode(chunks, file);
  expect([answer('../a-1.js'), answer('b-2.js')]).toEqual(['outside', 'not compiled']);
});

it('would catch a missing or damaged file that keeps the app from starting', () => {
  expect(readCompiled(file).size).toBe(0);
  for (const bytes of [Buffer.alloc(0), Buffer.from('ab'), Buffer.from([200, 0, 0, 0, 1, 2])]) {
    writeFileSync(file, bytes);
    takeCompiledCode(chunks, file);
    expect(modules._compile).toBe(usual);
  }
});
