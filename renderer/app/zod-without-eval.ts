// The first import of the entry, before any contract is made: zod tries `new Function` once, which the window's security
// policy refuses and reports. Its interpreter is what it falls back to anyway.
import { config } from 'zod';

config({ jitless: true });
