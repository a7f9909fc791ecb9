// What Electron runs first: puts the compiled code at hand, then the app.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { takeCompiledCode } from './platform/compiled-code';

// While the engine loads nearly all that is made stays. V8 would double its room for what is new from 1 MB on, and copy all of it each
// time; so it makes the whole room at once. How much it ends with is the same.
setFlagsFromString('--semi-space-growth-factor=16');

const compiled = takeCompiledCode(join(__dirname, 'chunks'), join(__dirname, 'compiled.bin'));
void import('./index').then(({ boot }) => boot(compiled));
