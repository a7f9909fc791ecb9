import type { Issue, LabelledSentence, Review, Verdict } from '@shared/contracts/review';
import type { SeedDraft } from './seed-text';
import type { SeededRandom } from './seeded-random';

const bands: Record<Verdict, readonly [number, number]> = { ready: [75, 97], needs_revision: [48, 74], rejected: [12, 55] };

const issueOf = (verdict: Verdict, { quote, quoteAt }: SeedDraft, random: SeededRandom): Issue[] => {
  const source = { start: quote.start, end: quote.end };
  if (verdict === 'rejected') return [{ rule: 'unsupported-claim', severity: 'block', message: 'A figure in the draft stands neither in the post nor in your talking points.', span: quoteAt, source }];
  if (verdict === 'needs_revision' || random.next() < 0.15) return [{ rule: 'long-quote', severity: 'warn', message: 'The quote is longer than what you say yourself.', span: quoteAt, source }];
  return [];
};

const sentencesOf = ({ text, quote, quoteAt, pointAt }: SeedDraft): LabelledSentence[] => {
  const source = { start: quote.start, end: quote.end };
  const parts: LabelledSentence[] = [
    { ...pointAt, label: 'experience', support: [{ talkingPoint: 0 }] },
    { ...quoteAt, label: text.endsWith('?') ? 'question' : 'quote', support: [{ post: source }] },
  ];
  return parts.sort((a, b) => a.start - b.start);
};

/** A review as the reviewer writes it: spans lie in the draft, sources in the post. */
export const reviewOf = (draft: SeedDraft, verdict: Verdict, random: SeededRandom): Review => {
  const [least, most] = bands[verdict];
  const score = random.whole(least, most);
  const part = (text: string, span?: { start: number; end: number }, source?: { start: number; end: number }) =>
    ({ score: Math.max(0, Math.min(100, score + random.whole(-8, 8))), reasons: [{ text, ...(span ? { span } : {}), ...(source ? { source } : {}) }] });
  return {
    verdict, score, issues: issueOf(verdict, draft, random), sentences: sentencesOf(draft), version: 'review-1', grammar: 'checked',
    parts: {
      relevance: part(`Speaks of “${draft.quote.quote.slice(0, 70)}”.`, draft.quoteAt, { start: draft.quote.start, end: draft.quote.end }),
      value: part('Adds what you know and the post does not say.', draft.pointAt), engagement: part('Takes up the author’s own words.', draft.quoteAt),
      safety: part('No rule broken, no sign of spam.'), tone: part('As easy to read as the post.'), originality: part('Nothing like it among your comments or on the page.'), spam: random.whole(2, 30),
    },
  };
};
