import type { Tagger } from '../../language/tagging';
import type { Brief } from '../brief.schema';
import type { Matches } from './matching';
import type { Material } from './post-material';
import { tagWords } from './tagged-words';
import { sharedTerms, termsOf } from './terms';

/** Whether the post is about what the campaign is about, though no talking point fits a passage of it. */
export const isOnTopic = (tagger: Tagger, brief: Brief, material: Material, { nearest, meaning }: Matches): boolean => {
  const topics = [brief.topic, ...brief.keywords].filter((text) => text.trim() !== '');
  const hits = topics.some((topic) => {
    const terms = termsOf(tagWords(tagger, topic));
    const shared = sharedTerms(terms, material.postTerms).filter(({ key }) => (material.postTerms.get(key) ?? 0) >= 2);
    return shared.reduce((sum, { weight }) => sum + weight, 0) >= 0.5;
  });
  if (hits) return true;
  // Posts of the campaign's trade lie above these, news and recipes below (measured on both).
  return nearest !== null && (meaning >= 0.055 || (nearest.postFit >= 0.3 && meaning >= 0.03));
};
