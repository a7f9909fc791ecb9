import { createBreather } from './breather';
import { splitSentences, type Sentence } from './sentences';
import { loadTagger, type Entity, type Token } from './tagging';

/** A sentence with its words; offsets of words and entities are those of the whole text. */
export interface TaggedSentence extends Sentence {
  tokens: Token[];
  entities: Entity[];
  sentiment: number;
  /** Words that carry meaning: nouns, verbs, adjectives, adverbs, names, numbers; no function words. */
  content: Token[];
}

const meaning = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);

/** Cuts and tags a text sentence by sentence, in slices that let the event loop breathe. @throws CANCELLED */
export const tagSentences = async (text: string, signal?: AbortSignal): Promise<TaggedSentence[]> => {
  const tagger = await loadTagger();
  const breathe = createBreather(signal);
  const tagged: TaggedSentence[] = [];
  for (const sentence of splitSentences(text)) {
    await breathe();
    const { tokens, entities, sentiment } = tagger.tag(sentence.text);
    const moved = tokens.map((token) => ({ ...token, start: token.start + sentence.start, end: token.end + sentence.start }));
    tagged.push({
      ...sentence,
      tokens: moved,
      entities: entities.map((entity) => ({ ...entity, start: entity.start + sentence.start, end: entity.end + sentence.start })),
      sentiment,
      content: moved.filter(({ stop, pos, kind }) => !stop && kind === 'word' && meaning.has(pos)),
    });
  }
  return tagged;
};
