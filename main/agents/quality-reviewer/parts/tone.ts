import type { ReviewPart, ReviewReason } from '@shared/contracts/review';
import { toneMarksOf, type ToneMark } from '../../../language/civility';
import { fleschReadingEase } from '../../../language/readability';
import { oncePerPost } from '../once-per-post';
import type { ReviewReading } from '../rules/rule';

const base = 92;
/** What each mark costs, once, by the tone that the campaign asked for; absent means it is fine. */
const costs: Record<ToneMark, { cost: number; say: (text: string) => string; fineIn?: readonly string[] }> = {
  insult: { cost: 40, say: (text) => `"${text}" is rude.` },
  dismissive: { cost: 20, say: (text) => `"${text}" sounds dismissive.` },
  superlative: { cost: 8, say: (text) => `"${text}" praises more than it says.`, fineIn: ['enthusiastic'] },
  slang: { cost: 7, say: (text) => `"${text}" is slang.`, fineIn: ['casual', 'enthusiastic'] },
  emoji: { cost: 7, say: () => 'An emoji stands out in a thoughtful comment.', fineIn: ['casual', 'enthusiastic'] },
  shouting: { cost: 25, say: (text) => `"${text}" shouts.` },
  exclamation: { cost: 6, say: () => 'Exclamation marks sound like advertising.' },
};
const hedged = /\b(?:i think|perhaps|maybe|might|could|seems?|in my|it depends|i wonder|not sure|probably|often|usually|sometimes|tends?)\b/iu;
const bossy = /\b(?:you (?:must|should have|have to|need to|clearly|obviously|don['’]t (?:get|understand|know)|are wrong)|wrong,|obviously|clearly|of course everyone|simply wrong|any(?:one|body) knows)\b/iu;

const readingGap = ({ comment, post }: ReviewReading): ReviewReason[] => {
  const own = fleschReadingEase(comment.sentences.map(({ text }) => text));
  const theirs = oncePerPost(post, 'reading ease', () => fleschReadingEase(post.supporting.map(({ text }) => text)));
  if (own === null || theirs === null || comment.words.length < 20) return [];
  const gap = Math.abs(own - theirs);
  if (gap <= 25) return [{ text: `As easy to read as the post (${Math.round(own)} against ${Math.round(theirs)}).`, weight: 4 }];
  return own < theirs ? [{ text: `Harder to read than the post (${Math.round(own)} against ${Math.round(theirs)}): use shorter sentences.`, weight: -Math.min(15, Math.round((gap - 25) / 2)) }] : [];
};

const lengthReason = ({ comment }: ReviewReading): ReviewReason[] => {
  const longest = [...comment.sentences].sort((a, b) => b.tokens.length - a.tokens.length)[0];
  return longest && longest.tokens.length > 48 ? [{ text: 'One sentence runs too long.', span: { start: longest.start, end: longest.end }, weight: -8 }] : [];
};

/** Does it sound like a person whom one would like to answer, in the tone that the campaign asked for? */
export const tonePart = (reading: ReviewReading): ReviewPart => {
  const { comment, input } = reading;
  const wanted = input.brief?.tone ?? 'professional';
  const reasons: ReviewReason[] = [];
  const counted = new Map<ToneMark, number>();
  for (const { mark, text, span } of toneMarksOf(comment.ownText)) {
    const seen = counted.get(mark) ?? 0;
    counted.set(mark, seen + 1);
    const { cost, say, fineIn } = costs[mark];
    if (fineIn?.includes(wanted) || seen >= 2) continue;
    // One exclamation mark is warmth.
    if (mark === 'exclamation' && seen === 0 && text === '!' && (wanted === 'enthusiastic' || wanted === 'casual')) continue;
    reasons.push({ text: say(text), span, weight: -cost });
  }
  const pushing = bossy.exec(comment.ownText);
  if (pushing) reasons.push({ text: `"${pushing[0]}" lectures the author.`, span: { start: pushing.index, end: pushing.index + pushing[0].length }, weight: -14 });
  else if (hedged.test(comment.text)) reasons.push({ text: 'Leaves room for another view.', weight: 4 });
  reasons.push(...readingGap(reading), ...lengthReason(reading));
  if (!/[.!?…)"”’]\s*$/u.test(comment.text.trim())) reasons.push({ text: 'Ends without punctuation.', weight: -6 });
  if (/^\p{Ll}/u.test(comment.text.trim()) && wanted !== 'casual') reasons.push({ text: 'Starts in lower case.', weight: -5 });
  const sum = reasons.reduce((total, { weight }) => total + (weight ?? 0), base);
  return { score: Math.min(100, Math.max(0, sum)), reasons: reasons.length > 0 ? reasons : [{ text: 'Plain and civil.' }] };
};
