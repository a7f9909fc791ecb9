// A post, talking points of a person who answers it, and what a model rightly says about it.
import type { Analysis } from '../../shared/contracts/post';
import { briefSchema } from '../../main/agents/brief.schema';
import type { CommentWriterInput } from '../../main/agents/comment-writer/comment-writer.schema';

export const passage = 'the first support reply mattered more than all of our onboarding e-mails';
const text = `When we looked at churn in the second quarter, ${passage}. We had spent most of a year on the e-mails.

Customers who got an answer within an hour stayed twice as long. The sequence of nine e-mails made no difference that we could measure.

Is there a point at which fewer e-mails hurt? We do not know yet.`;

const analysis: Analysis = { keyPhrases: [], passages: [{ quote: passage, start: text.indexOf(passage), end: text.indexOf(passage) + passage.length, kind: 'claim' }], questions: [], readability: 60, worthiness: { score: 70, reasons: [] }, skip: null };

export const modelInput = (change: Partial<CommentWriterInput> = {}): CommentWriterInput => ({
  post: {
    url: 'https://blog.example.org/churn', title: 'How we cut churn', author: 'Ana Ruiz', date: '2026-11-20', language: 'en', text, comments: [], feeds: [], policyText: [],
    commentSystem: { id: 'wordpress', open: true, login: false, captcha: false, honeypots: [], evidence: [] },
  },
  analysis,
  brief: briefSchema.parse({
    topic: 'customer retention', audience: 'people who run small software companies', keywords: ['churn'], talkingPoints: ['We cut our onboarding e-mails from seven to three, and replies from new customers doubled.'],
    commentStyles: ['insight', 'experience'], tone: 'professional', length: 'medium', link: null, qualityThreshold: 75, neverList: [], persona: { name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: '', about: '', affiliations: [] },
  }),
  history: [], usedShapes: {}, instructions: '', ...change,
});

/** A right answer, as JSON. */
export const rightAnswer = JSON.stringify({
  declined: null,
  comments: [{
    plan: { passage, talkingPoint: 0, move: 'agree_and_extend', adds: 'A second case with figures.', why: 'The other passages have figures already.' }, type: 'experience',
    text: `That "${passage}" matches what we saw. We cut our onboarding e-mails from seven to three, and replies from new customers doubled. What took the place of the e-mails you dropped?`,
    quotes: [passage], talkingPoints: [0],
  }],
});
