// Saved pages written by code: a corpus of posts on hosts of their own, the same for the same seed, as many as a test wants.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, seeded } from './seeded';

const topics = [
  {
    title: 'What {n} cancelled accounts taught us about onboarding', words: 'onboarding',
    lines: [
      'New customers decide within the first {n} minutes whether the product is worth a second visit.',
      'We watched {n} recordings of first sessions and most people stopped at the import screen.',
      'A checklist helped, but only when each item could be finished in under {n} minutes.',
      'The people who invited a colleague in the first week were {n} percent less likely to cancel.',
      'Should onboarding end when the tour ends, or when the customer has reached a first result?',
      'Shorter onboarding is not always better: the accounts that skipped the setup left twice as often.',
      'We removed the welcome video and nobody asked where it had gone.',
      'Teams with an assigned owner finished the setup in {n} days instead of three weeks.',
    ],
  },
  {
    title: 'Answering {n} support tickets a day without a script', words: 'customer support',
    lines: [
      'First replies went out in {n} minutes, yet satisfaction did not move at all.',
      'Customers forgave a slow answer when the same person stayed with them to the end.',
      'We counted {n} tickets that were reopened because the first answer had been copied from a macro.',
      'A support team that can read the error log solves a third of its tickets without asking back.',
      'How do you measure a support answer that prevented the next {n} questions?',
      'Macros save time, but every macro hides a defect that somebody should have mended.',
      'Our support lead now spends {n} hours a week with the product team, and the queue shrank.',
      'The tone of the first sentence mattered more than the speed of the reply.',
    ],
  },
  {
    title: 'Why our pricing page lost {n} percent of its visitors', words: 'pricing',
    lines: [
      'A pricing page with {n} plans made people compare plans instead of thinking about their work.',
      'We wrote the usage limit as a number of documents, and upgrades rose by {n} percent.',
      'Hiding the price of the largest plan cost us calls that we never knew about.',
      'Annual billing was chosen by {n} percent of new accounts once we showed the monthly price beside it.',
      'Is a discount in the first year worth what it teaches the customer about the second?',
      'The customers who asked for an invoice stayed longer than those who paid by card.',
      'Every footnote on the page produced about {n} questions a month.',
      'Raising the price by a fifth changed the number of trials by less than we had feared.',
    ],
  },
  {
    title: 'Churn, measured {n} ways', words: 'churn',
    lines: [
      'Monthly churn fell to {n} percent after we stopped counting failed cards as cancellations.',
      'Most customers who left had been silent for {n} days before they clicked the button.',
      'An exit survey with one open question gave better answers than one with ten boxes.',
      'We called {n} former customers and half of them had never known about the feature they missed.',
      'What is the earliest sign of churn that a small team can still act on?',
      'Retention is decided by the second project, not by the first one.',
      'Accounts with a single user churned {n} times as often as accounts with three.',
      'A reactivation mail four months later brought back more people than any offer on the way out.',
    ],
  },
  {
    title: 'A changelog that {n} customers read', words: 'changelog',
    lines: [
      'Our changelog had {n} subscribers before we wrote it for people instead of for engineers.',
      'Each entry now starts with what somebody can do that was impossible the day before.',
      'Publishing what we decided not to build cut repeated feature requests by {n} percent.',
      'A release note without a picture was opened, but not read to its end.',
      'How often can a product change before its users stop reading about it?',
      'We moved {n} small fixes into one paragraph and nobody missed them.',
      'The entry about a bug that we had caused was the most shared one of the year.',
      'Customers quoted the changelog back to us in {n} renewal calls.',
    ],
  },
] as const;

const openings = [
  'Last spring we looked hard at our own numbers.', 'This is a note about a quarter that did not go as planned.', 'For years I believed the opposite of what follows.',
  'A reader asked how we came to our present habits.', 'It began with a spreadsheet that nobody trusted.', 'Three of us spent a week with old records.',
];
const closings = [
  'I would like to hear how other teams handle this.', 'We will report again when the next quarter is over.', 'None of this was obvious to us at the start.',
  'If you have figures of your own, share them below.', 'The next post looks at what it cost.', 'That is where we stand today.',
];
const roles = ['a founder', 'a support lead', 'a product manager', 'an account manager', 'an engineer', 'a designer'];
const asides = [
  'One of us, {role}, kept a diary of it for {n} weeks.', 'The figure surprised {role} more than anybody else.', 'We asked {role} at a friendly company, who had seen the same within {n} months.',
  'It took {role} and me about {n} days to agree on what the numbers said.', 'Before that, {role} had warned us {n} times.',
];

export interface SavedPost {
  file: string;
  url: string;
  title: string;
}

const fill = (line: string, random: () => number): string => line.replace(/\{n\}/g, () => String(3 + Math.floor(random() * 90))).replace(/\{role\}/g, () => pick(random, roles));
const shuffled = <T>(list: readonly T[], random: () => number): T[] => list.map((value) => ({ value, at: random() })).sort((a, b) => a.at - b.at).map(({ value }) => value);

/** A post of about a minute's reading with one reader's comment, as a WordPress blog would serve it. */
export const blogPost = (url: string, index: number, random: () => number): { title: string; html: string } => {
  const main = topics[index % topics.length] as (typeof topics)[number];
  const side = pick(random, topics);
  const title = fill(main.title, random);
  const sentences = [...shuffled(main.lines, random).slice(0, 6), ...shuffled(side.lines, random).slice(0, 2)].flatMap((line) => (random() < 0.6 ? [line, pick(random, asides)] : [line])).map((line) => fill(line, random));
  const paragraphs = [fill(pick(random, openings), random)];
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(' '));
  paragraphs.push(pick(random, closings));
  const day = new Date(Date.UTC(2026, 8, 1) - index * 86_400_000).toISOString();
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${url}">
<meta name="author" content="Writer ${index}"><meta property="article:published_time" content="${day}"></head><body>
<header><nav><a href="/">Home</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<section id="comments"><h2>1 comment</h2><ol class="commentlist"><li class="comment"><cite class="fn">Reader ${index}</cite><div class="comment-content"><p>We saw this in our ${main.words} work too, thank you for the figures of case ${index}.</p></div></li></ol>
<form id="commentform" action="/wp-comments-post.php" method="post"><textarea name="comment"></textarea><input name="author"><input name="email"><input type="submit" value="Post comment"></form></section></main>
<footer>Copyright of the blog ${index}</footer></body></html>`;
  return { title, html };
};

/** Writes `count` pages with a `urls.csv` into `folder`. */
export const writeSavedBlog = (folder: string, count: number, seed = 1): SavedPost[] => {
  mkdirSync(folder, { recursive: true });
  const random = seeded(seed);
  const posts: SavedPost[] = [];
  for (let index = 0; index < count; index += 1) {
    const file = `post-${String(index).padStart(4, '0')}.html`;
    const url = `https://blog-${seed}-${index}.example/posts/${index}`;
    const { title, html } = blogPost(url, index, random);
    writeFileSync(join(folder, file), html);
    posts.push({ file, url, title });
  }
  writeFileSync(join(folder, 'urls.csv'), `file,url\n${posts.map(({ file, url }) => `${file},${url}`).join('\n')}\n`);
  return posts;
};

/** A campaign that fits these pages. */
export const savedBlogCampaign = (name: string, sources: string[], over: Record<string, unknown> = {}): Record<string, unknown> => ({
  name, topic: 'Customer retention for small software companies: support, onboarding, pricing, churn', audience: 'Founders and support leads of small software companies',
  keywords: ['onboarding', 'customer support', 'pricing', 'churn', 'changelog', 'retention'],
  talkingPoints: [
    'Our onboarding checklist has three items, because each further item halved the share of new customers who finished the checklist.',
    'We ask who owns the setup on the first call, and teams that could name an owner finished the setup within a week.',
    'We deleted our welcome video too, and the number of support tickets in the first week did not change.',
    'We deleted a third of our support macros, and the number of tickets that were reopened fell by half.',
    'Our support team reads the error log before the first answer, which saves one round of questions in most tickets.',
    'We measured first replies for a year: customers cared less about a slow answer than about getting an answer from the same person twice.',
    'We hid the price of the largest plan for a year and lost the customers who never called.',
    'Writing a usage limit as a number of documents only works if the interface counts documents the same way.',
    'A discount in the first year taught our customers to ask for a discount every autumn.',
    'After we separated failed cards from cancellations, our monthly churn was half of what we had reported.',
    'Our exit survey has one open question, and we read each answer aloud on Mondays.',
    'Accounts with a single user are the first ones we call, because they churn before anybody else notices.',
    'Nearly all reactivations of former customers came within four months, so our reactivation mail goes out in the third month.',
    'Publishing what we decided not to build halved the number of repeated feature requests within a quarter.',
    'We start each changelog entry with what somebody can do now, and replies to the changelog doubled.',
    'Customers who asked for an invoice stayed two years longer with us than those who paid by card.',
  ],
  persona: { name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: 'https://lindqvist.example' },
  commentStyles: ['insight', 'experience', 'question', 'engaging', 'technical'], sources, maxPosts: 20, ...over,
});
