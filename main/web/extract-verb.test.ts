import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { extractVerb } from './extract-verb';

const folder = mkdtempSync(join(tmpdir(), 'extract-verb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const html = (title: string): string =>
  `<html lang="en"><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><article><h1>${title}</h1><p>${'A list that nobody reads is only a wish, and most of them are wishes by the second month of their life. '.repeat(4)}</p></article></body></html>`;
for (let index = 0; index < 10; index += 1) writeFileSync(join(folder, `p${index}.html`), html(`Post ${index}`));
writeFileSync(join(folder, 'packed.html.gz'), gzipSync(html('Packed')));

const run = async (argv: string[]): Promise<Record<string, unknown>[]> => {
  const lines: string[] = [];
  await extractVerb(argv, { out: (line) => lines.push(line), err: () => undefined, workersDir: resolve('out/headless/workers') });
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('headless extract', () => {
  it('answers a file with the fields that scripts rely on', async () => {
    const [answer] = await run([join(folder, 'p1.html'), '--url', 'https://b.example/2024/05/17/x']);
    expect(Object.keys(answer ?? {})).toEqual(['file', 'title', 'author', 'date', 'language', 'text', 'comments', 'commentSystem', 'feeds']);
    expect(answer).toMatchObject({ title: 'Post 1', date: '2024-05-17', language: 'en', feeds: ['https://b.example/feed'], comments: [], commentSystem: { id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] } });
  });

  it('a list is answered in its order, from paths beside it, packed or not; a bad line does not stop the rest', async () => {
    const list = join(folder, 'pairs.jsonl');
    const lines = [...Array.from({ length: 10 }, (_, index) => JSON.stringify({ file: `p${index}.html`, url: `https://b.example/${index}` })), '{ broken', JSON.stringify({ file: 'missing.html', url: 'x' }), JSON.stringify({ url: 'x' }), '', JSON.stringify({ file: 'packed.html.gz', url: 'https://b.example/z' })];
    writeFileSync(list, lines.join('\n'));
    const answers = await run(['--list', list]);
    expect(answers.map((answer) => answer['title'] ?? (answer['error'] as { code: string }).code)).toEqual([...Array.from({ length: 10 }, (_, index) => `Post ${index}`), 'VALIDATION', 'FILE_READ', 'VALIDATION', 'Packed']);
    expect(answers[11]).toMatchObject({ file: 'missing.html' });
  });

  it('says how to call it, and which file it can not read', async () => {
    await expect(run([])).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(run([join(folder, 'none.html')])).rejects.toMatchObject({ code: 'FILE_READ' });
    await expect(run(['--list', join(folder, 'none.jsonl')])).rejects.toMatchObject({ code: 'FILE_READ' });
  });
});
