import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCompiled, takeCompiledCode } from './compiled-code';

const loaders = (Module as unknown as { _extensions: Record<'.js', unknown> })._extensions;
const usual = loaders['.js'];
let place: string;
let chunks: string;
let file: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-compiled-'));
  [chunks, file] = [join(place, 'chunks'), join(place, 'compiled.bin')];
  mkdirSync(chunks);
});
afterEach(() => {
  loaders['.js'] = usual;
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
    loaders['.js'] = usual;
  }
});

it('leaves files outside of the folder, and chunks without code, to Node', () => {
  writeFileSync(join(place, 'a-1.js'), 'exports.answer = () => "outside";');
  writeFileSync(join(chunks, 'b-2.js'), 'exports.answer = () => "not compiled";');
  write({ 'a-1.js': codeOf(source) });
  takeCompiledCode(chunks, file);
  expect([answer('../a-1.js'), answer('b-2.js')]).toEqual(['outside', 'not compiled']);
});

it('brings all chunks to hand with turns of the loop in between, each run once', async () => {
  const log: string[] = [];
  Object.assign(globalThis, { ranChunk: (name: string) => log.push(name) });
  const texts = { 'leaf-1.js': "ranChunk('leaf'); exports.leaf = 1;", 'root-2.js': "const { leaf } = require('./leaf-1.js'); ranChunk('root'); exports.answer = () => leaf;" };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(chunks, name), text);
  write(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, codeOf(text)])));
  const makeReady = takeCompiledCode(chunks, file);
  expect(log).toEqual([]);
  const ready = makeReady();
  setImmediate(() => log.push('a turn'));
  await ready;
  expect(log).toEqual(['a turn', 'leaf', 'root']);
  expect([answer('root-2.js'), log.length]).toEqual([1, 3]);
});

it('would catch a chunk that can not run and is heard of nowhere, or twice', async () => {
  const text = "throw new Error('no library');";
  writeFileSync(join(chunks, 'a-1.js'), text);
  write({ 'a-1.js': codeOf(text) });
  await takeCompiledCode(chunks, file)();
  expect(() => answer('a-1.js')).toThrow('no library');
});

it('would catch a missing or damaged file that keeps the app from starting', () => {
  expect(readCompiled(file).size).toBe(0);
  for (const bytes of [Buffer.alloc(0), Buffer.from('ab'), Buffer.from([200, 0, 0, 0, 1, 2])]) {
    writeFileSync(file, bytes);
    takeCompiledCode(chunks, file);
    expect(loaders['.js']).toBe(usual);
  }
});
