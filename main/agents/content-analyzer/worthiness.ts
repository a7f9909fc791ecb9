import { counted } from '../../core/counted';
import type { Reason } from '@shared/contracts/basics';
import type { Passage } from '@shared/contracts/post';
import { wordCount } from '../../language/words';
import type { PostForAgents } from '../brief.schema';
import { analyzerWeights } from './analyzer.weights';
import type { TopicFit } from './topic-fit';

const invitation = /\b(?:what do you (?:think|use|do|all|guys)|what(?:'s|’s| is| are| has| have| was)? your|how do you|how (?:does|do|did|are|have) (?:your|you)|do you (?:have|know|agree|think|use)|have you|any (?:ideas|thoughts|suggestions|tips|advice|feedback|comments)|your (?:thoughts|experience|opinion|feedback|take)|thoughts|anyone (?:else|know|have)|am i (?:missing|wrong|alone)|would you|which (?:one )?do you|let me know|tell me|i(?:'d|’d| would) (?:love|like) to hear|curious (?:to hear|what|how|if))\b/iu;
const announcement = /\b(?:released|release candidate|now available|announcing|we(?:'re| are) (?:happy|proud|excited|pleased) to announce|is out|giveaway|coupon|discount|press release|register now|tickets?)\b/iu;

const dayMs = 86_400_000;
const short = (text: string, most = 90): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/u, '')} …`);

export interface WorthinessFacts {
  post: PostForAgents;
  passages: readonly Passage[];
  questions: readonly { quote: string }[];
  fit: TopicFit | null;
  now: Date;
}

const ageReason = (date: string | null, now: Date): Reason[] => {
  const w = analyzerWeights.worthiness;
  const time = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time)) return [{ text: 'The date of the post is not known.', weight: 0 }];
  const days = Math.max(0, Math.round((now.getTime() - time) / dayMs));
  if (days <= 30) return [{ text: days <= 1 ? 'Published within a day.' : `Published ${counted(days, 'day')} ago.`, weight: w.fresh }];
  if (days <= 365) return [{ text: `Published ${counted(Math.round(days / 30), 'month')} ago.`, weight: w.recent }];
  return days > 3 * 365 ? [{ text: `Published ${counted(Math.round(days / 365), 'year')} ago: few still read the thread.`, weight: w.old }] : [];
};

const fitReasons = (fit: TopicFit | null): Reason[] => {
  if (!fit) return [];
  const { offTopicBelow, strongFrom } = analyzerWeights.fit;
  const share = Math.min(1, Math.max(0, (fit.fit - offTopicBelow) / (strongFrom - offTopicBelow)));
  const weight = Math.round(share * analyzerWeights.worthiness.fitMost);
  const pair = fit.best ? `: "${short(fit.best.campaign, 70)}" meets "${short(fit.best.passage)}"` : '';
  return [{ text: `${share >= 0.6 ? 'Close to' : share >= 0.2 ? 'Touches' : 'Barely touches'} what you know${pair}.`, weight }];
};

const discussionReasons = ({ post }: WorthinessFacts): Reason[] => {
  const w = analyzerWeights.worthiness;
  const real = post.comments.filter(({ text }) => wordCount(text) >= 8).length;
  const reasons: Reason[] = [];
  if (real >= 3) reasons.push({ text: `A real discussion: ${real} readers wrote more than a line.`, weight: w.discussion });
  else if (real >= 1) reasons.push({ text: `${real === 1 ? 'One reader' : `${real} readers`} answered at length.`, weight: w.someDiscussion });
  if (post.commentSystem.open === true) reasons.push({ text: `Comments are open (${post.commentSystem.id}).`, weight: w.open });
  if (post.commentSystem.login) reasons.push({ text: 'Commenting needs an account on the site.', weight: w.login });
  if (post.commentSystem.captcha) reasons.push({ text: 'The form has a CAPTCHA, which only you can solve.', weight: w.captcha });
  return reasons;
};

const questionReasons = ({ questions, post }: WorthinessFacts): Reason[] => {
  const w = analyzerWeights.worthiness;
  const inviting = questions.find(({ quote }) => invitation.test(quote));
  if (inviting) return [{ text: `The author asks readers: "${short(inviting.quote)}"`, weight: w.invites }];
  const [first] = questions;
  if (first) return [{ text: `The post leaves a question open: "${short(first.quote)}"`, weight: w.asks }];
  return announcement.test(post.title ?? '') ? [{ text: 'It announces rather than argues.', weight: w.announcement }] : [];
};

const substanceReasons = ({ post, passages }: WorthinessFacts): Reason[] => {
  const w = analyzerWeights.worthiness;
  const { fewWords, manyWords, tooManyWords } = analyzerWeights.substance;
  const words = wordCount(post.text);
  const reasons: Reason[] = [];
  if (words >= manyWords && words <= tooManyWords) reasons.push({ text: `Enough to answer: ${words} words.`, weight: w.substance });
  else if (words < fewWords) reasons.push({ text: `Little to answer: ${counted(words, 'word')}.`, weight: w.thin });
  if (passages.length >= 8) reasons.push({ text: `${passages.length} passages can be quoted.`, weight: w.quotable });
  return reasons;
};

/** 0 to 100 as a base plus the weights of its reasons: how much a comment by this person would be worth here. */
export const worthinessOf = (facts: WorthinessFacts): { score: number; reasons: Reason[] } => {
  const reasons: Reason[] = [
    ...fitReasons(facts.fit), ...questionReasons(facts), ...discussionReasons(facts), ...ageReason(facts.post.date, facts.now), ...substanceReasons(facts),
  ];
  const sum = reasons.reduce<number>((total, { weight }) => total + (weight ?? 0), analyzerWeights.worthiness.base);
  return { score: Math.min(100, Math.max(0, Math.round(sum))), reasons };
};
