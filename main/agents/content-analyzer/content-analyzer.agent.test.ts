import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../core/ports/logger';
import { createWorkerEmbedder } from '../../language/worker-embedder';
import type { AgentContext } from '../agent-context';
import type { Brief, PostForAgents } from '../brief.schema';
import { createContentAnalyzer } from './content-analyzer.agent';

const embedder = createWorkerEmbedder({ workersDir: resolve('out/headless/workers') });
afterAll(() => embedder.close());
const context: AgentContext = { embedder, clock: { now: () => new Date('2026-03-01T00:00:00Z') }, log: silentLogger };
const analyze = createContentAnalyzer();

const text = `Why our tests stopped helping

For two years our test suite grew by 40 tests a week. We were proud of it. Every class had its own mocks, and every mock repeated what the class already said.

Then we moved the billing code to a new service. I spent nine days repairing tests that had found no bug at all. Tests that mirror the code only tell you that the code has changed.

What you should test is the boundary: the place where your code meets somebody else's. A test at the boundary survives a refactoring, because the boundary is what you promised to keep.

Subscribe to our newsletter for more posts like this one.

var invoice = new Invoice(customer, lines);

Read more about mocks …

There is still one thing that I can't answer. How do you keep boundary tests fast when the boundary is a database?`;

const post: PostForAgents = {
  url: 'https://blog.example.org/tests', title: 'Why our tests stopped helping', author: 'Kim Doe', date: '2026-02-20', language: 'en', text, comments: [],
  commentSystem: { id: 'wordpress', open: true, login: false, captcha: false, honeypots: [], evidence: ['form#commentform'] }, feeds: [], policyText: [],
};
const brief: Brief = {
  topic: 'software testing', audience: 'developers', keywords: ['unit tests', 'refactoring'], commentStyles: ['insight'], tone: 'professional', length: 'medium', link: null,
  talkingPoints: ['We run our database tests inside a transaction that is rolled back, which keeps 900 of them under a minute.'], qualityThreshold: 75, neverList: ['nogo.example'],
  persona: { name: 'Ann Lee', email: 'ann@example.com', site: '', about: '', affiliations: [] },
};

describe('content analyzer', () => {
  it('finds what can be quoted, with exact offsets, and leaves out headings, code, teasers and calls to subscribe', async () => {
    const { passages, questions, keyPhrases, readability, skip } = await analyze({ post, brief }, context);
    for (const { quote, start, end } of [...passages, ...questions]) expect(text.slice(start, end)).toBe(quote);
    const kinds = Object.fromEntries(passages.map(({ quote, kind }) => [quote.slice(0, 24), kind]));
    expect(kinds).toMatchObject({ 'For two years our test s': 'number', 'I spent nine days repair': 'number', 'What you should test is ': 'advice', 'How do you keep boundary': 'question', 'Tests that mirror the co': 'claim' });
    expect(passages.map(({ quote }) => quote).join('\n')).not.toMatch(/Subscribe|var invoice|Read more|stopped helping/u);
    expect(questions).toHaveLength(1);
    expect(keyPhrases[0]?.text).toMatch(/test|boundary/u);
    expect(readability).toBeGreaterThan(50);
    expect(skip).toBeNull();
  });

  it('values the question, the fit and the date, and its score is the sum of its reasons', async () => {
    const { worthiness } = await analyze({ post, brief }, context);
    const reasons = worthiness.reasons.map(({ text: reason }) => reason).join('\n');
    expect(reasons).toMatch(/The author asks readers: "How do you keep/u);
    expect(reasons).toMatch(/Close to what you know: "We run our database tests/u);
    expect(reasons).toMatch(/Published 9 days ago/u);
    const fewer = await analyze({ post: { ...post, text: text.replace(/There is still.*$/su, ''), date: '2015-01-01' }, brief }, context);
    expect(fewer.worthiness.score).toBeLessThan(worthiness.score);
  });

  it.each([
    ['closed', { commentSystem: { ...post.commentSystem, open: false } }],
    ['policy_forbids', { policyText: ['No promotional comments, please: they will be deleted.'] }],
    ['policy_forbids', { policyText: ['We delete AI-generated comments.'] }],
    ['never_list', { url: 'https://www.nogo.example/post' }],
    ['sensitive', { title: 'Goodbye, Kim', text: `${text}\n\nOur colleague Kim passed away on Monday. The funeral is on Friday; we mourn with the family, and condolences reach them by mail.` }],
    ['not_an_article', { url: 'https://blog.example.org/about-us/' }],
    ['not_an_article', { text: Array.from({ length: 12 }, (_, at) => `Teaser number ${at} tells how something was done by somebody ...`).join('\n\n') }],
    ['too_short', { text: 'Short note. Tests are good.' }],
    ['off_topic', { title: 'A cake for Sunday', text: 'Let the butter soften before you cream it with the sugar. Fold in the flour by hand so that the crumb stays light. Bake the cake at a low heat for an hour. It keeps for three days when it is wrapped in cloth. My aunt added lemon zest to the frosting and served it with berries from her garden. The children always asked for a second slice after lunch.' }],
  ] as const)('skips a post as %s with a reason in words', async (code, change) => {
    const { skip, passages } = await analyze({ post: { ...post, ...change } as PostForAgents, brief }, context);
    expect(skip).toMatchObject({ code });
    expect(skip!.reason.length).toBeGreaterThan(20);
    if (code !== 'too_short' && !('text' in change && code === 'not_an_article')) expect(passages.length).toBeGreaterThan(0);
  });

  it('does not take a post about a version control checkout for a shop', async () => {
    const more = 'The first checkout took an hour. A second checkout is quicker. Every checkout after that reads from the cache, and the checkout of a branch is free.';
    expect((await analyze({ post: { ...post, text: `${text}\n\n${more}` }, brief }, context)).skip).toBeNull();
  });

  it('takes a login as a reason and not as a skip', async () => {
    const { skip, worthiness } = await analyze({ post: { ...post, commentSystem: { ...post.commentSystem, login: true } }, brief }, context);
    expect(skip).toBeNull();
    expect(worthiness.reasons.some(({ text: reason, weight }) => reason.includes('account') && (weight ?? 0) < 0)).toBe(true);
  });

  it('analyses a post in another language and says that drafting needs a model', async () => {
    const german = 'Unsere Testsuite wuchs jede Woche um vierzig Tests. Wir waren stolz auf sie und haben lange nicht gemerkt, dass sie nichts findet. Jede Klasse hatte eigene Attrappen, und jede Attrappe wiederholte nur den Code. Was soll man also testen? Wir prüfen heute an den Grenzen des Systems, und diese Tests überstehen jede Umstellung ohne Änderung. Das spart uns in jedem Quartal mehrere Tage Arbeit.';
    const { skip, questions, passages, readability } = await analyze({ post: { ...post, title: 'Warum wir an Grenzen testen', text: german, language: 'de' }, brief }, context);
    expect(skip).toEqual({ code: 'language', reason: 'The built-in engine drafts English; this post is in German: drafting needs a language model.' });
    expect(questions.map(({ quote }) => quote)).toEqual(['Was soll man also testen?']);
    expect(passages.length).toBeGreaterThan(3);
    expect(readability).toBeNull();
  });

  it('stops when told to', async () => {
    await expect(analyze({ post, brief }, { ...context, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
