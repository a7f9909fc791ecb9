import type { CampaignInput } from '@shared/contracts/campaign';

export interface TalkAnswers {
  topic: string;
  audience: string;
  keywords: string[];
  talkingPoints: string[];
}

export type SourceChoice = 'example' | 'address' | 'files' | 'search';
export interface SourceAnswers {
  choice: SourceChoice;
  address: string;
  paths: string[];
}

const isWebAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

export type Missing = 'topic' | 'keywords' | 'points' | 'source' | 'address';

export const missingTalk = (talk: TalkAnswers): Missing[] => [
  ...(talk.topic.trim() ? [] : ['topic' as const]), ...(talk.keywords.length > 0 ? [] : ['keywords' as const]), ...(talk.talkingPoints.some((point) => point.length >= 3) ? [] : ['points' as const]),
];

export const missingSource = (source: SourceAnswers, example: string | null, searchReady: boolean): Missing[] => {
  if (source.choice === 'example') return example ? [] : ['source'];
  if (source.choice === 'address') return isWebAddress(source.address.trim()) ? [] : ['address'];
  if (source.choice === 'files') return source.paths.length > 0 ? [] : ['source'];
  return searchReady ? [] : ['source'];
};

const sourcesOf = (source: SourceAnswers, example: string | null): NonNullable<CampaignInput['sources']> => {
  if (source.choice === 'example') return example ? [example] : [];
  if (source.choice === 'address') return [source.address.trim()];
  return source.choice === 'files' ? source.paths : [{ kind: 'search', value: '' }];
};

/** A short name out of the topic: up to the first colon, or as many whole words as fit. */
export const nameOf = (topic: string): string => {
  const head = topic.split(/[:.;]/)[0]?.trim() || topic.trim();
  return head.length <= 60 ? head : `${head.slice(0, 60).replace(/\s+\S*$/, '')} …`;
};

/** The first campaign, from the answers of three steps. */
export const firstCampaign = (personaId: string, talk: TalkAnswers, source: SourceAnswers, example: string | null): CampaignInput => ({
  name: nameOf(talk.topic), topic: talk.topic.trim(), audience: talk.audience, keywords: talk.keywords, talkingPoints: talk.talkingPoints.filter((point) => point.length >= 3), personaId, sources: sourcesOf(source, example), maxPosts: 20,
});
