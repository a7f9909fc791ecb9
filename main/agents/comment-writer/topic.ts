import type { Tagger } from '../../language/tagging';
import type { Brief } from '../brief.schema';
import type { Matches } from './matching';
import type { Material } from './post-material';
import { tagWords } from './tagged-words';
import { sharedTerms, termsOf } from './terms';

/** Posts of the campaign's trade lie above it, news and recipes below (measured on both). */
const onTopicFrom = 0.4;

/** Whether the post is about what the campaign is about, though no talking point fits a passage of it. */
export const isOnTopic = (tagger: Tagger, brief: Brief, material: Material, { nearest }: Matches): boolean => {
  const topics = [brief.topic, ...brief.keywords].filter((text) => text.trim() !== '');
  const hits = topics.some((topic) => {
    const terms = termsOf(tagWords(tagger, topic));
    const shared = sharedTerms(terms, material.postTerms).filter(({ key }) => (material.postTerms.get(key) ?? 0) >= 2);
    return shared.reduce((sum, { weight }) => sum + weight, 0) >= 0.5;
  });
  if (hits) return true;
  return nearest !== null && nearest.score >= onTopicFrom;
};
