// What the tests of the rules share: a post, a campaign, a comment that breaks nothing. Used by tests only.
import { systemClock } from '../../core/ports/clock';
import { silentLogger } from '../../core/ports/logger';
import type { Issue, Review } from '@shared/contracts/review';
import type { AgentContext } from '../agent-context';
import type { Brief, PostForAgents } from '../brief.schema';
import { createQualityReviewer } from './quality-reviewer.agent';
import type { QualityReviewerInput } from './quality-reviewer.schema';

export const fixturePost: PostForAgents = {
  url: 'https://blog.example.org/boundary', title: 'Test the boundary', author: 'Kim Doe', date: '2026-02-20', language: 'en',
  text: `For two years our test suite grew by 40 tests a week. Every class had its own mocks, and every mock repeated what the class already said.

Then we moved the billing code to a new service. I spent nine days repairing tests that had found no bug at all. Tests that mirror the code only tell you that the code has changed.

What you should test is the boundary, the place where your code meets somebody else's. A test at the boundary survives a refactoring, because the boundary is what you promised to keep.

There is still one thing that I can't answer. How do you keep boundary tests fast when the boundary is a database?`,
  comments: [{ text: 'Snapshot tests are the real villain here, they fail whenever a designer sneezes on a button.', author: 'reader', date: null }],
  commentSystem: { id: 'wordpress', open: true, login: false, captcha: false, honeypots: [], evidence: ['form#commentform'] }, feeds: [], policyText: ['Your e-mail address will not be published.'],
};

export const fixtureBrief: Brief = {
  topic: 'software testing', audience: 'developers', keywords: ['test automation', 'unit tests'], commentStyles: ['insight', 'resource'], tone: 'professional', length: 'medium', link: null,
  talkingPoints: ['We run our database tests inside a transaction that is rolled back, which keeps the suite under a minute.', 'Shared fixtures couple tests that have nothing to do with each other.'],
  qualityThreshold: 75, neverList: [], persona: { name: 'Ann Lee', email: 'ann@example.com', site: 'https://annlee.example', about: 'runs a small testing team', affiliations: [{ name: 'Testly', relation: 'own' }, { name: 'Bugsnare', relation: 'competitor' }] },
};

export const goodComment =
  'You write that "a test at the boundary survives a refactoring". We run our database tests inside a transaction that is rolled back, which keeps the suite under a minute. Which of the boundary tests were too slow for you?';

/** Quick reviews embed nothing; an embedder that is asked all the same is a defect. */
export const quickContext: AgentContext = {
  embedder: { id: 'none', dimensions: 1, embed: () => Promise.reject(new Error('A quick review must not embed.')), close: () => Promise.resolve() },
  clock: systemClock, log: silentLogger,
};

const review = createQualityReviewer();

export const quickReview = (text: string, change: Partial<QualityReviewerInput> = {}): Promise<Review> =>
  review({ text, post: fixturePost, brief: fixtureBrief, history: [], otherPassages: [], quick: true, ...change }, quickContext);

export const blocksOf = ({ issues }: Review, rule: string): Issue[] => issues.filter((issue) => issue.rule === rule && issue.severity === 'block');
