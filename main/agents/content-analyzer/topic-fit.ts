import type { Brief, PostForAgents } from '../brief.schema';
import type { AgentContext } from '../agent-context';
import { cosine } from '../../core/ports/embedder';
import { wordsOf } from '../../language/words';
import { analyzerWeights } from './analyzer.weights';

export interface TopicFit {
  /** 0 to 1, comparable with `analyzerWeights.fit`. */
  fit: number;
  /** The talking point (else keyword) that is nearest to a passage, with that passage. */
  best: { campaign: string; isTalkingPoint: boolean; passage: string; similarity: number } | null;
  /** Keywords that the post uses. */
  keywords: string[];
}

const spread = <T>(items: readonly T[], most: number): T[] => {
  const step = Math.max(1, items.length / most);
  const picked: T[] = [];
  for (let at = 0; at < items.length && picked.length < most; at += step) {
    const item = items[Math.floor(at)];
    if (item !== undefined) picked.push(item);
  }
  return picked;
};

const campaignSentences = (brief: Brief): { text: string; isTalkingPoint: boolean }[] => [
  ...(brief.topic.trim() ? [{ text: brief.topic, isTalkingPoint: false }] : []),
  ...brief.keywords.map((text) => ({ text, isTalkingPoint: false })),
  ...brief.talkingPoints.map((text) => ({ text, isTalkingPoint: true })),
];

/** Keywords that the text uses twice or names in its title, as whole words. */
const mentionedKeywords = (title: string | null, text: string, keywords: readonly string[]): string[] => {
  const plain = (value: string): string => ` ${wordsOf(value).map(({ form }) => form).join(' ')} `;
  const [head, body] = [plain(title ?? ''), plain(text)];
  return keywords.filter((keyword) => {
    const sought = plain(keyword);
    return sought.trim() !== '' && (head.includes(sought) || body.split(sought).length > 2);
  });
};

/** How near a post is to the campaign: each sampled passage against its nearest campaign sentence, the best pair, and keywords that it uses. */
export const topicFitOf = async ({ title, text }: PostForAgents, quotes: readonly string[], brief: Brief, context: AgentContext): Promise<TopicFit> => {
  const { fit: limits, sampledPassages } = analyzerWeights;
  const campaign = campaignSentences(brief);
  const passages = [...(title ? [title] : []), ...spread(quotes, sampledPassages)];
  const keywords = mentionedKeywords(title, text, brief.keywords);
  if (campaign.length === 0 || passages.length === 0) return { fit: 0, best: null, keywords };
  const vectors = await context.embedder.embed([...campaign.map(({ text }) => text), ...passages], context.signal ? { signal: context.signal } : {});
  const ours = vectors.slice(0, campaign.length);
  const theirs = vectors.slice(campaign.length);
  let sum = 0;
  let best: TopicFit['best'] = null;
  let nearest = 0;
  theirs.forEach((vector, at) => {
    const similarities = ours.map((own) => cosine(own, vector));
    sum += Math.max(...similarities);
    similarities.forEach((similarity, index) => {
      const sentence = campaign[index];
      // The person's own points are what can be said: the best pair is one of theirs where there are any.
      if (!sentence || (brief.talkingPoints.length > 0 && !sentence.isTalkingPoint)) return;
      nearest = Math.max(nearest, similarity);
      if (title !== null && at === 0) return;
      if (!best || similarity > best.similarity) best = { campaign: sentence.text, isTalkingPoint: sentence.isTalkingPoint, passage: passages[at] ?? '', similarity };
    });
  });
  const bonus = Math.min(limits.mostKeywordBonus, keywords.length * limits.keywordBonus);
  return { fit: (sum / theirs.length + nearest) / 2 + bonus, best, keywords };
};
