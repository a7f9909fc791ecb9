import type winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';

/** A word or sign with where it stands in the text that was tagged. */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, PRON, NUM, PUNCT ... */
  pos: string;
  lemma: string;
  stem: string;
  /** A function word. */
  stop: boolean;
  /** Inside the reach of a "not". */
  negated: boolean;
  /** word, number, punctuation, url, email, hashtag, mention, emoticon, currency, symbol ... */
  kind: string;
}

export interface Entity {
  text: string;
  start: number;
  end: number;
  /** DATE, TIME, MONEY, PERCENT, CARDINAL, ORDINAL, DURATION, URL, EMAIL, HASHTAG, MENTION, EMOTICON. */
  type: string;
}

export interface TaggedText {
  tokens: Token[];
  entities: Entity[];
  /** -1 (bad) to 1 (good). */
  sentiment: number;
}

/** English tagging; synchronous once loaded. Texts of other languages get tokens whose parts of speech mean little. */
export interface Tagger {
  tag(text: string): TaggedText;
}

type WinkMethods = ReturnType<typeof winkNLP>;
type WinkDocument = ReturnType<WinkMethods['readDoc']>;

const tokensOf = (text: string, document: WinkDocument, { its }: WinkMethods): Token[] => {
  const values = document.tokens().out();
  const out = <T>(item: (...inputs: never[]) => T): T[] => document.tokens().out(item as unknown as ItsFunction<T>) as T[];
  const pos = out<string>(its.pos);
  const lemma = out<string>(its.lemma);
  const stem = out<string>(its.stem);
  const stop = out<boolean>(its.stopWordFlag);
  const negated = out<boolean>(its.negationFlag);
  const kind = out<string>(its.type);
  const tokens: Token[] = [];
  let cursor = 0;
  values.forEach((value, index) => {
    const start = text.indexOf(value, cursor);
    if (start === -1) return; // a sign that the tokenizer rewrote
    cursor = start + value.length;
    if (value.trim() === '') return;
    tokens.push({
      text: value, start, end: cursor, pos: pos[index] ?? 'X', lemma: lemma[index] ?? value.toLowerCase(), stem: stem[index] ?? value.toLowerCase(),
      stop: stop[index] ?? false, negated: negated[index] ?? false, kind: kind[index] ?? 'word',
    });
  });
  return tokens;
};

const entitiesOf = (text: string, document: WinkDocument, { its }: WinkMethods): Entity[] => {
  const details = document.entities().out(its.detail) as unknown as { value: string; type: string }[];
  const entities: Entity[] = [];
  let cursor = 0;
  for (const { value, type } of details) {
    const start = text.indexOf(value, cursor);
    if (start === -1) continue;
    cursor = start + value.length;
    entities.push({ text: value, start, end: cursor, type });
  }
  return entities;
};

/** The tokenizer parts "don't" only at a straight apostrophe; one sign for one sign, so offsets hold. */
const straight = (text: string): string => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'");

const winkTagger = (nlp: WinkMethods): Tagger => ({
  tag: (written) => {
    if (written.trim() === '') return { tokens: [], entities: [], sentiment: 0 };
    const text = straight(written);
    const document = nlp.readDoc(text);
    const asWritten = <T extends { start: number; end: number }>(item: T): T => ({ ...item, text: written.slice(item.start, item.end) });
    return {
      tokens: tokensOf(text, document, nlp).map(asWritten),
      entities: entitiesOf(text, document, nlp).map(asWritten),
      sentiment: Number(document.out(nlp.its.sentiment)) || 0,
    };
  },
});

let loaded: Promise<Tagger> | null = null;
let ready = false;

/** The tagger (wink-nlp with its small English model, MIT), loaded on first use: about half a second once a process. */
export const loadTagger = (): Promise<Tagger> => {
  loaded ??= Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]).then(([{ default: wink }, { default: model }]) => {
    const tagger = winkTagger(wink(model));
    ready = true;
    return tagger;
  });
  return loaded;
};

/** Whether it is loaded in this thread: for the health of the agents. */
export const isTaggerLoaded = (): boolean => ready;
