import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreVerb } from './score-verb';

const workersDir = resolve('out/headless/workers');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kp-score-'));
  await writeFile(join(folder, 'post.html'), `<html><head><title>Boundary tests</title></head><body><article><h1>Boundary tests</h1>
    <p>Every class in our billing code had its own mocks, and every mock repeated what the class already said. I spent nine days repairing tests that had found no bug at all.</p>
    <p>What you should test is the boundary, the place where your code meets somebody else's. A test at the boundary survives a refactoring, because the boundary is what you promised to keep.</p>
    <p>There is still one thing that I can't answer. How do you keep boundary tests fast when the boundary is a database?</p></article></body></html>`);
  await writeFile(join(folder, 'campaign.json'), JSON.stringify({
    name: 'Tests', keywords: ['unit tests'], persona: { name: 'Ann Lee', email: 'ann@example.com' },
    talkingPoints: ['We run our database tests inside a transaction that is rolled back, which keeps the suite under a minute.'],
  }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (...argv: string[]): Promise<Record<string, unknown>[]> => {
  const lines: string[] = [];
  await scoreVerb(argv, { out: (line) => lines.push(line), err: () => {}, workersDir });
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

const grounded = 'You write that "a test at the boundary survives a refactoring". We run our database tests inside a transaction that is rolled back, which keeps the suite under a minute. Which boundary tests were too slow for you?';

describe('score', () => {
  it('scores a grounded comment as ready with the campaign, and finds its experience unsupported without', async () => {
    const [withCampaign] = await run('--post', join(folder, 'post.html'), '--url', 'https://blog.example/a', '--text', grounded, '--campaign', join(folder, 'campaign.json'));
    expect(withCampaign).toMatchObject({ verdict: 'ready' });
    expect(Object.keys(withCampaign!)).toEqual(['verdict', 'score', 'parts', 'issues']);
    const [without] = await run('--post', join(folder, 'post.html'), '--url', 'https://blog.example/a', '--text', grounded);
    expect(without).toMatchObject({ verdict: 'rejected' });
    expect(JSON.stringify(without!['issues'])).toContain('"G7"');
  }, 60_000); // starts the real embedder and the real grammar check twice

  it('answers a list in order and goes on after a bad line', async () => {
    const list = join(folder, 'list.jsonl');
    await writeFile(list, ['{"post":"post.html","url":"https://blog.example/a","text":"Great post!"}', 'no json', '{"post":"missing.html","url":"u","text":"x"}', '{"post":"post.html","url":"https://blog.example/a"}', JSON.stringify({ post: 'post.html', url: 'https://blog.example/a', text: grounded, campaign: 'campaign.json' })].join('\n'));
    const answers = await run('--list', list);
    expect(answers.map(({ verdict, error }) => verdict ?? (error as { code: string }).code)).toEqual(['rejected', 'VALIDATION', 'FILE_READ', 'VALIDATION', 'ready']);
  });

  it('says what is missing or broken in what it was given', async () => {
    await expect(run('--post', 'x.html')).rejects.toMatchObject({ code: 'VALIDATION', message: expect.stringContaining('--text') as unknown });
    await writeFile(join(folder, 'bad.json'), '{"name": 1}');
    await expect(run('--post', join(folder, 'post.html'), '--text', 'x', '--campaign', join(folder, 'bad.json'))).rejects.toMatchObject({ code: 'VALIDATION', message: expect.stringContaining('name') as unknown });
  });
});
