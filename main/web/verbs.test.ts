import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedVerb } from './feed-verb';
import { robotsVerb } from './robots-verb';

let folder: string;
const lines: string[] = [];
const io = { out: (line: string) => void lines.push(line), err: () => {} };
const run = async (verb: typeof feedVerb, argv: string[]): Promise<Record<string, unknown>[]> => {
  lines.length = 0;
  await verb(argv, io);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kp-verbs-'));
  const feed = '<rss><channel><title>F</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>';
  await writeFile(join(folder, 'feed.xml'), feed);
  await writeFile(join(folder, 'feed.xml.gz'), gzipSync(feed));
  await writeFile(join(folder, 'page.html'), '<!doctype html><p>Hi');
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /private/\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const entries = [{ title: 'One', url: 'https://a.example/1', date: null, id: null }];

it('answers one feed, packed or not', async () => {
  expect(await run(feedVerb, [join(folder, 'feed.xml')])).toEqual([{ title: 'F', entries }]);
  expect(await run(feedVerb, [join(folder, 'feed.xml.gz')])).toEqual([{ title: 'F', entries }]);
});

it('fails by code on one bad file or wrong use', async () => {
  await expect(feedVerb([join(folder, 'page.html')], io)).rejects.toMatchObject({ code: 'PARSE' });
  await expect(feedVerb([join(folder, 'none.xml')], io)).rejects.toMatchObject({ code: 'FILE_READ' });
  await expect(feedVerb([], io)).rejects.toMatchObject({ code: 'VALIDATION' });
  await expect(feedVerb(['--nope'], io)).rejects.toMatchObject({ code: 'VALIDATION' });
  await expect(robotsVerb(['--file', 'x'], io)).rejects.toMatchObject({ code: 'VALIDATION' });
});

it('answers a list in order and goes on after bad lines', async () => {
  const list = join(folder, 'feeds.jsonl');
  await writeFile(list, '{"file":"feed.xml"}\nnot json\n{"file":"none.xml"}\n{"nofile":1}\n\n{"file":"feed.xml.gz"}\n');
  const answers = await run(feedVerb, ['--list', list]);
  expect(answers.map((a) => (a['error'] as { code: string } | undefined)?.code ?? 'ok')).toEqual(['ok', 'VALIDATION', 'FILE_READ', 'VALIDATION', 'ok']);
  expect(answers[0]).toEqual({ file: 'feed.xml', title: 'F', entries });
  expect(answers[2]).toMatchObject({ file: 'none.xml' });
});

it('answers robots, one and many', async () => {
  const file = join(folder, 'robots.txt');
  expect(await run(robotsVerb, ['--file', file, '--agent', 'KPBot', '--url', 'https://a.example/private/x'])).toEqual([{ allowed: false, rule: 'Disallow: /private/' }]);
  const list = join(folder, 'robots.jsonl');
  await writeFile(list, '{"file":"robots.txt","agent":"KPBot","url":"https://a.example/x"}\n{"file":"robots.txt","agent":"KPBot","url":"nonsense"}\n{"file":"robots.txt","agent":"KPBot"}\n');
  const answers = await run(robotsVerb, ['--list', list]);
  expect(answers[0]).toMatchObject({ allowed: true, rule: null });
  expect(answers.slice(1).map((a) => (a['error'] as { code: string }).code)).toEqual(['VALIDATION', 'VALIDATION']);
});
