// What the writer's tests share: posts of our own writing on three trades, campaigns for them. Used by tests only.
import type { Analysis, Passage } from '@shared/contracts/post';
import { splitSentences } from '../../language/sentences';
import { briefSchema, type Brief, type PostForAgents } from '../brief.schema';

export const postOf = (title: string, text: string, change: Partial<PostForAgents> = {}): PostForAgents => ({
  url: `https://${title.toLowerCase().replace(/[^a-z]+/gu, '-')}.example/post`, title, author: null, date: '2019-05-01', language: 'en', text, comments: [], feeds: [], policyText: [],
  commentSystem: { id: 'wordpress', open: true, login: false, captcha: false, honeypots: [], evidence: [] }, ...change,
});

/** Every prose sentence as a passage: the writer must cope with what it is given. */
export const analysisOf = ({ text }: PostForAgents): Analysis => {
  const passages = splitSentences(text).filter(({ heading, code }) => !heading && !code)
    .map(({ text: quote, start, end }): Passage => ({ quote, start, end, kind: quote.endsWith('?') ? 'question' : 'claim' }));
  return { keyPhrases: [], passages, questions: [], readability: null, worthiness: { score: 60, reasons: [] }, skip: null };
};

export const gardening = postOf('Compost that works', `Most compost heaps fail because they are too dry. I moved my compost heap into the shade two summers ago, and the compost has been better ever since.

A heap of compost needs air more than it needs turning. Small compost heaps lose their heat within a day. You should cover the compost heap with old carpet before the first frost.

How do you keep rats out of a compost heap? I have not found a good answer. Kitchen scraps attract them faster than leaves do.`);

export const newsletters = postOf('Shorter onboarding', `We sent nine onboarding e-mails to every new subscriber. Long onboarding e-mails are harder to write than short ones.

Open rates tell you little about whether an onboarding e-mail works. I deleted four of the onboarding e-mails in March. Replies from new subscribers doubled within a month.

A welcome e-mail should ask one question. Is there a point at which fewer onboarding e-mails hurt retention?`);

export const cycling = postOf('Winter commuting', `Winter commuting by bike is easier than people think. Studded tyres are worth the money on icy mornings.

I bought a second set of wheels for the studded tyres. Chains rust within a week when the roads are salted. You should clean the chain after every salted ride.

Drivers leave more room for a bike with two rear lights. What do you do about wet gloves?`);

export const unrelated = postOf('A holiday in Lisbon', `We flew to Lisbon on a Friday evening. The hotel had a view of the river and the old bridge.

On Saturday we walked through the old town until our feet hurt. The custard tarts were worth the queue. My sister took more pictures than the rest of us together.`);

export const talkingPoints = [
  'We cut our onboarding e-mails from seven to three, and replies from new subscribers doubled.',
  'A welcome e-mail that asks a question gets more replies than one that gives a tour.',
  'I keep rats away from the compost heap with a sheet of fine wire mesh under it.',
  'Compost stays warm through winter when the heap is at least a metre wide.',
  'We wax our chains in November, and they last the whole winter without rust on salted roads.',
  'Studded tyres make the bike slower, but I have not fallen on ice since I bought them.',
];

export const briefOf = (change: Partial<Brief> = {}): Brief => ({
  ...briefSchema.parse({
    topic: '', audience: '', keywords: ['compost', 'onboarding e-mails', 'winter cycling'], talkingPoints, commentStyles: ['engaging', 'question', 'insight', 'experience', 'technical'], tone: 'professional',
    length: 'medium', link: null, qualityThreshold: 75, neverList: [], persona: { name: 'Ann Lee', email: 'ann@example.com', site: 'https://annlee.example', affiliations: [] },
  }),
  ...change,
});
