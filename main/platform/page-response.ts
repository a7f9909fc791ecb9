// What the window is given for an address of app://kp: file, type and headers. Pure but for reading the file.
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { isAppPage } from './page-origin';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** No inline script or style without the nonce of this load; nothing from elsewhere; nobody frames the page. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * No Cross-Origin-Opener-Policy: the first page that names one gets a process of its own, after one was begun for the empty window
 * (80 ms of the start). What it is against can not be: no page opens this one, and this one opens none (web-guards.ts).
 */
const headers = (type: string, nonce: string, cache: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': cache,
});

/** The file under `root` that an address names; null where it names none of ours (other host, outside of the folder). */
export const fileOf = (root: string, address: string): string | null => {
  if (!isAppPage(address)) return null;
  try {
    const path = decodeURIComponent(new URL(address).pathname);
    if (path.includes('\0') || path.includes('\\')) return null;
    const file = normalize(join(root, path === '/' ? 'index.html' : path));
    return file.startsWith(normalize(root) + sep) ? file : null;
  } catch {
    return null; // a broken % sequence
  }
};

/** Puts the nonce where the page reads it: `<meta name="csp-nonce" content="…">`. */
export const withNonce = (html: string, nonce: string): string => html.replace(/(<meta\s+name="csp-nonce"\s+content=")[^"]*(")/, `$1${nonce}$2`);

export interface PageResponse {
  statusCode: number;
  headers: Record<string, string>;
  data: Buffer;
}

/** Answers GET; everything else and everything outside of `root` is refused. At once: a turn of the loop may take long while the engine loads. */
export const pageResponse = (root: string, request: { method: string; url: string }): PageResponse => {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const refuse = (statusCode: number): PageResponse => ({ statusCode, headers: headers('text/plain', nonce, 'no-store'), data: Buffer.alloc(0) });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = fileOf(root, request.url);
  const type = file === null ? undefined : types[extname(file).toLowerCase()];
  if (file === null || type === undefined) return refuse(404);
  try {
    const data = readFileSync(file);
    if (extname(file) === '.html') return { statusCode: 200, headers: headers(type, nonce, 'no-store'), data: Buffer.from(withNonce(data.toString('utf8'), nonce)) };
    // Built assets carry the hash of their content in their name.
    return { statusCode: 200, headers: headers(type, nonce, 'max-age=31536000, immutable'), data };
  } catch {
    return refuse(404);
  }
};
