// What Electron runs first: puts the compiled code at hand, then the app.
import { join } from 'node:path';
import { takeCompiledCode } from './platform/compiled-code';

const compiled = takeCompiledCode(join(__dirname, 'chunks'), join(__dirname, 'compiled.bin'));
void import('./index').then(({ boot }) => boot(compiled));
