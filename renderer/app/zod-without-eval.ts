// What the page gets for `zod` (electron.vite.config.ts), so that this runs before any contract is made, whichever screen needs
// one first: zod tries `new Function` once, which the window's security policy refuses and reports. Its interpreter is what it
// falls back to anyway.
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
