import type { Issue, ReviewPart, ReviewReason } from '@shared/contracts/review';
import { toneMarksOf } from '../../../language/civility';
import { spamLikeness, type SpamLikeness } from '../../../language/spam';
import type { SpamFeature } from '../../../language/spam-features';
import { reviewerWeights } from '../reviewer.weights';
import type { ReviewReading } from '../rules/rule';

const names: Record<SpamFeature, string> = {
  link: 'a link', markup: 'markup', contact: 'contact data', callToAction: 'a call to action', selfReference: 'talk of one’s own work', ownPages: 'talk of one’s own pages', income: 'a promise of income', chain: 'a text to be passed on', money: 'talk of money', shady: 'a trade of spammers', bargain: 'a bargain',
  crowd: 'speaking to a crowd', begging: 'begging', genericPraise: 'stock praise', shouting: 'shouting', exclamation: 'exclamation marks', repetition: 'repetition', urgency: 'urgency',
};
const guarantee = /\b(?:guarantee[ds]?|100 ?%|risk[- ]free|cures?|always works|never fails|no risk|proven to|instant results|get rich)\b/iu;

/** Spam-likeness of the comment in its place: what is not about the post is spammier. */
export const spamOf = ({ comment }: ReviewReading, relevance: number): SpamLikeness => spamLikeness(comment.ownText, { mismatch: Math.max(0, Math.min(1, (50 - relevance) / 50)) });

/** Will it harm the person, the brand or the site? The broken rules and the spam-likeness speak here. */
export const safetyPart = (reading: ReviewReading, spam: SpamLikeness, issues: readonly Issue[]): ReviewPart => {
  const { safetyLossPerBlock, safetyLossPerWarning, spamShare } = reviewerWeights;
  const reasons: ReviewReason[] = [];
  if (spam.score >= 25) {
    const [first] = spam.signals;
    const kinds = [...new Set(spam.signals.map(({ feature }) => names[feature]))].slice(0, 3).join(', ');
    reasons.push({ text: `Looks like spam (${spam.score} of 100)${kinds ? `: ${kinds}` : ''}.`, ...(first ? { span: first.span } : {}), weight: -Math.round(spam.score * spamShare) });
  }
  for (const { severity, message, span, rule } of issues) {
    if (rule === 'grammar') continue;
    reasons.push({ text: message, ...(span ? { span } : {}), weight: severity === 'block' ? -safetyLossPerBlock : -safetyLossPerWarning });
  }
  for (const { text, span } of toneMarksOf(reading.comment.ownText).filter(({ mark }) => mark === 'insult').slice(0, 3)) reasons.push({ text: `"${text}" may insult.`, span, weight: -20 });
  const promise = guarantee.exec(reading.comment.ownText);
  if (promise) reasons.push({ text: `"${promise[0]}" promises what nobody can hold.`, span: { start: promise.index, end: promise.index + promise[0].length }, weight: -15 });
  const sum = reasons.reduce((total, { weight }) => total + (weight ?? 0), 100 - (spam.score < 25 ? spam.score * 0.2 : 0));
  return { score: Math.min(100, Math.max(0, Math.round(sum))), reasons: reasons.length > 0 ? reasons : [{ text: 'No rule broken, no sign of spam.' }] };
};
