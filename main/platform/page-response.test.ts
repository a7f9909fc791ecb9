import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTrustedFrame } from './page-origin';
import { fileOf, pageResponse } from './page-response';

let place: string;
let root: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-page-'));
  root = join(place, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(place, 'secret.html'), 'outside');
  mkdirSync(join(place, 'renderer-other'));
  writeFileSync(join(place, 'renderer-other', 'a.js'), 'outside');
  writeFileSync(join(root, 'index.html'), '<head><meta name="csp-nonce" content="__CSP_NONCE__" /></head>');
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}');
  writeFileSync(join(root, 'passwd'), 'no type');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => pageResponse(root, { method, url });

describe('app://kp', () => {
  it.each([
    'app://kp/../secret.html',
    'app://kp/..%2fsecret.html',
    'app://kp/%2e%2e/secret.html',
    'app://kp/%2e%2e%2fsecret.html',
    'app://kp/assets/..%2f..%2fsecret.html',
    'app://kp/..%5csecret.html',
    'app://kp/..%2frenderer-other%2fa.js',
    'app://kp/%00index.html',
    'app://kp/%zz',
    'app://kp//etc/passwd',
    'app://other/index.html',
    'file:///etc/passwd',
    'app://kp/passwd',
    'app://kp/missing.js',
  ])('would catch a way out of the folder, another host or an unknown kind: %s', (url) => {
    const { statusCode, data } = get(url);
    expect([statusCode, data.toString()]).toEqual([404, '']);
  });

  it('would catch any address that leads outside of the folder', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', '%2e', '%2f', '/', '\\', '%5c', 'assets', 'a', '%00', '~', ':')), (parts) => {
        const file = fileOf(root, `app://kp/${parts.join('')}`);
        return file === null || file.startsWith(`${root}/`);
      }),
    );
  });

  it('would catch a nonce that is missing in the page, repeated between loads, or another than in the policy', () => {
    const nonces = new Set<string>();
    for (let load = 0; load < 5; load += 1) {
      const { headers, data } = get('app://kp/#/campaigns');
      const nonce = /content="([^"]+)"/.exec(data.toString())?.[1] ?? '';
      expect(headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it('would catch a policy that allows inline, eval or foreign code', () => {
    const policy = get('app://kp/').headers['Content-Security-Policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|http|\*|blob:/);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
  });

  it('would catch a script that is served as another type or that may be sniffed', () => {
    const { headers } = get('app://kp/assets/a.js');
    expect([headers['Content-Type'], headers['X-Content-Type-Options']]).toEqual(['text/javascript; charset=utf-8', 'nosniff']);
    expect(get('app://kp/', 'POST').statusCode).toBe(405);
  });
});

describe('who may speak to main', () => {
  it.each([
    ['nobody: the frame is gone', null],
    ['a frame inside the page', { url: 'app://kp/', parent: {} }],
    ['a foreign page', { url: 'https://kp/', parent: null }],
    ['a page with our host as its user', { url: 'app://kp@evil/', parent: null }],
    ['a host that begins like ours', { url: 'app://kp.evil/', parent: null }],
    ['a file', { url: 'file:///app/kp/index.html', parent: null }],
    ['a data page', { url: 'data:text/html,app://kp/', parent: null }],
    ['no address', { url: '', parent: null }],
  ])('would catch a bridge that answers %s', (_who, frame) => {
    expect(isTrustedFrame(frame)).toBe(false);
  });

  it('would catch a bridge that refuses our own page', () => {
    expect(isTrustedFrame({ url: 'app://kp/#/review?id=1', parent: null })).toBe(true);
  });

  it('would catch a frame that dies while it is asked and takes main down', () => {
    const dying = { get url(): string { throw new Error('Render frame was disposed'); }, parent: null };
    expect(isTrustedFrame(dying)).toBe(false);
  });
});
