import type { CampaignDto } from '@shared/contracts/campaign';
import type { CommentDto } from '@shared/contracts/comment';
import type { BlogDto, PostDto } from '@shared/contracts/post';
import type { LabelledSentence, Review, ReviewPart } from '@shared/contracts/review';
import type { TaskDto } from '@shared/contracts/task';
import { draftText, postText, titles } from './texts';

export const id = (kind: number, at: number): string => `0192f0c4-0000-7000-8${String(kind).padStart(3, '0')}-${String(at).padStart(12, '0')}`;
const now = Date.now();
const before = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
const span = (text: string, quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const hosts = ['anaruiz.example', 'plainpricing.example', 'first-ten.example', 'notes.harbour.example', 'die-werkbank.example'];

export const points = [
  'We measured first replies for a year: customers who wrote to us at night cared less about speed than about getting an answer from the same person twice.',
  'A discount in the cancel flow trains people to start cancelling every autumn.', 'In our churn calls the most useful question was who else in the company noticed when the tool was gone.',
];
export const campaigns: CampaignDto[] = ['Keeping customers of a small SaaS', 'Pricing that people can read', 'Support as product work'].map((name, at): CampaignDto => ({
  id: id(1, at), name, topic: 'Customer retention for small software companies', status: (['running', 'finished', 'draft'] as const)[at] ?? 'draft', keywords: ['churn', 'onboarding', 'first reply', 'retention'],
  pipeline: at === 2 ? { candidates: 0, found: 0, analysed: 0, drafted: 0, reviewed: 0, decided: 0, skipped: 0, openTasks: 0, doneTasks: 0, failedTasks: 0 } : { candidates: 61, found: 48, analysed: 41, drafted: 14, reviewed: 12, decided: 5, skipped: 27, openTasks: at === 0 ? 9 : 0, doneTasks: 58, failedTasks: at === 0 ? 1 : 0 },
  awaiting: at === 0 ? 7 : 0, approved: at === 2 ? 0 : 4, createdAt: before(9000), updatedAt: before(at * 700 + 2), deletedAt: null, description: '', audience: 'Founders and support leads', talkingPoints: points, personaId: id(4, 0), personaName: 'Mara Lindqvist',
  sources: ['https://anaruiz.example/feed', '/home/mara/blogs.opml'], commentStyles: ['insight', 'question', 'experience'], tone: 'professional', length: 'medium', link: null, maxPosts: 50, maxCommentsPerPost: 1, qualityThreshold: 75, budget: null, neverList: ['rival.example'],
  run: at === 2 ? null : { startedAt: before(4), finishedAt: at === 0 ? null : before(1), error: null, estimate: { posts: 50, comments: 50, reads: 100, secondsLow: 180, secondsHigh: 600, microDollars: 0 }, truth: { read: 41, drafts: 12, seconds: 400, microDollars: 0, reasons: [] } },
}));

export const posts: PostDto[] = titles.map((title, at): PostDto => ({
  id: id(2, at), blogId: id(3, at % 5), campaignId: id(1, 0), url: `https://${hosts[at % 5]}/posts/${at + 1}`, file: null, title, author: at % 3 === 2 ? null : 'Ana Ruiz', date: at % 4 === 3 ? null : before(4300 * (at + 1)).slice(0, 10), language: 'en', words: 412,
  status: at % 4 === 3 ? 'skipped' : at % 4 === 2 ? 'analysed' : 'drafted', commentSystem: { id: (['wordpress', 'disqus', 'giscus', 'unknown', 'generic'] as const)[at % 5] ?? 'none', open: at % 5 === 3 ? null : true, login: at % 5 === 1, captcha: false, honeypots: at % 5 === 0 ? ['ak_hp_textarea'] : [], evidence: ['form#commentform', 'input[name="comment_post_ID"]'] },
  authority: { score: 58, confidence: 0.6, factors: [{ text: 'Posts about every nine days over two years', weight: 18 }, { text: 'Has an about page with a name', weight: 12 }, { text: 'Served over https', weight: 6 }, { text: 'No contact page seen', weight: -4 }] },
  worthiness: at % 4 === 3 ? null : { score: 82 - at * 3, reasons: [{ text: 'The author asks whether it holds for larger teams', weight: 24 }, { text: 'Your talking point on first replies fits', weight: 31 }, { text: 'Six readers discuss it', weight: 12 }] },
  readerComments: 6, skipped: at % 4 === 3 ? { code: 'closed', reason: 'The page says “Comments are closed.”' } : null, foundAt: before(60), draftCount: at % 4 < 2 ? 1 : 0, text: postText,
  comments: [{ text: 'We saw the same with trial users, though only when the reply came from a named person.', author: 'Joao', date: before(3000) }, { text: 'How do you count “first question” when it comes by phone?', author: null, date: null }],
  analysis: { keyPhrases: [{ text: 'first support reply', score: 9 }, { text: 'onboarding e-mails', score: 7 }, { text: 'support rotation', score: 5 }], readability: 68, questions: [], skip: null, worthiness: { score: 82, reasons: [] },
    passages: [{ ...span(postText, 'the first support reply mattered more than onboarding e-mails'), quote: 'the first support reply mattered more than onboarding e-mails', kind: 'claim' }, { ...span(postText, 'Does this hold for teams with more than fifty people?'), quote: 'Does this hold for teams with more than fifty people?', kind: 'question' }] },
}));

const part = (score: number, ...reasons: ReviewPart['reasons']): ReviewPart => ({ score, reasons });
const quoted = 'the first support reply mattered more than onboarding e-mails';
const supports: LabelledSentence['support'][] = [[{ post: span(postText, quoted) }], [{ talkingPoint: 0 }], [{ post: span(postText, 'We moved one engineer a week into support, by rotation') }]];
export const reviewOf = (text: string, at: number, partial: boolean): Review => {
  const blocked = at % 5 === 2;
  const sentences: LabelledSentence[] = [...text.matchAll(/[^.?!]+[.?!]+\s*/g)].map((match, index) => ({ start: match.index, end: match.index + match[0].trimEnd().length, label: (['quote', 'experience', 'question'] as const)[index] ?? 'opinion', support: supports[Math.min(index, 2)] ?? [] }));
  return {
    verdict: blocked ? 'rejected' : at % 3 === 1 ? 'needs_revision' : 'ready', score: 86 - at * 3, version: '1', sentences, ...(partial ? { partial } : {}),
    parts: {
      relevance: part(90 - at, { text: 'Speaks of the first support reply, the main claim of the post', source: span(postText, quoted), span: { start: 0, end: 60 }, weight: 42 }, { text: 'Shares “first reply” and “rotation” with the post', weight: 18 }), value: part(78, { text: 'Adds a finding that the post does not have', span: { start: 105, end: 260 }, weight: 35 }),
      engagement: part(84, { text: 'Asks something that the author can answer', weight: 30 }), safety: part(96), tone: part(81, { text: 'Calm, no superlatives' }), originality: part(74 - at * 2, { text: 'Unlike your last 40 comments', weight: 20 }), spam: 4,
    },
    issues: [...(blocked ? [{ rule: 'G8', severity: 'block' as const, message: 'One claim has no support in the post or in your talking points: “twice as many teams”.', span: { start: 105, end: 160 } }] : []), ...(at % 3 === 1 ? [{ rule: 'length', severity: 'warn' as const, message: 'A little long for this site, where comments are short.' }] : [])],
  };
};
export const commentsOf = (many: boolean): CommentDto[] => Array.from({ length: many ? 10_000 : 12 }, (_, at): CommentDto => {
  const post = posts[at % posts.length] as PostDto;
  const review = reviewOf(draftText, at % 12, false);
  const status = many ? (['awaiting', 'approved', 'rejected'] as const)[at % 3] ?? 'awaiting' : at < 7 ? 'awaiting' : at < 10 ? 'approved' : 'rejected';
  return {
    id: id(5, at), campaignId: id(1, 0), campaignName: campaigns[0]?.name ?? '', postId: post.id, postUrl: post.url, postTitle: post.title, host: new URL(post.url).host, type: (['insight', 'question', 'experience', 'technical'] as const)[at % 4] ?? 'insight', tone: 'professional', length: 'medium', excerpt: draftText.slice(0, 140), verdict: review.verdict, score: review.score,
    blocking: review.issues.filter((issue) => issue.severity === 'block').length, status, createdAt: before(30 + at), updatedAt: before(at * 7), text: draftText, textHash: `${'a'.repeat(63)}${at % 10}`, evidence: [{ ...span(postText, quoted), quote: quoted }, { ...span(postText, 'We moved one engineer a week into support, by rotation'), quote: 'We moved one engineer a week into support, by rotation' }],
    talkingPoints: points.slice(0, 1), disclosure: null, plan: null, review, personaId: id(4, 0), edited: false, feedback: '', approval: status === 'approved' ? { at: before(20), by: 'Mara Lindqvist', textHash: 'a'.repeat(64) } : null, revision: 1,
  };
});
export const blogs: BlogDto[] = hosts.map((host, at): BlogDto => ({ id: id(3, at), host, url: `https://${host}/`, title: at === 4 ? null : ['Ana Ruiz', 'Plain Pricing', 'The First Ten', 'Harbour Notes'][at] ?? null, postCount: 3 + at, draftCount: at, commentSystem: posts[at]?.commentSystem ?? null, authority: at === 3 ? null : posts[at]?.authority ?? null, feeds: at % 2 ? [] : [`https://${host}/feed.xml`], never: at === 4, createdAt: before(9000), updatedAt: before(90) }));
export const tasks: TaskDto[] = Array.from({ length: 18 }, (_, at): TaskDto => ({
  id: id(6, at), name: (['campaign.draft', 'campaign.analyse', 'campaign.research'] as const)[at % 3] ?? 'campaign.draft', status: (['running', 'queued', 'done', 'failed', 'done', 'cancelled'] as const)[at % 6] ?? 'done', campaignId: id(1, 0), subject: titles[at % titles.length] ?? null, priority: 5, retryAt: at % 6 === 1 ? new Date(Date.now() + 40_000).toISOString() : null, attempts: 1, maxAttempts: 3,
  progress: at % 6 === 0 ? { done: 4, total: 9 } : null, error: at % 6 === 3 ? { code: 'NETWORK', message: 'The host did not answer within 20 s.' } : null, createdAt: before(at + 3), startedAt: before(at + 2), finishedAt: at % 6 > 1 ? before(at + 1) : null,
}));
