import type { Tagger, Token } from './tagging';

/** A token with its lower-case form (curly apostrophes straightened); offsets are those of the text it came from. */
export interface Word extends Token {
  low: string;
}

/** A word that may start a sentence in capitals without being a name. */
const mayBeLowered = (text: string): boolean => /^\p{Lu}[\p{Ll}'’-]*(?:\s|,|$)/u.test(text) && !/^I(?:['’\s]|$)/u.test(text);

/** "ASP.NET", "open-source" and "and/or" are one word to a reader, whatever the tokenizer makes of them. */
const glued = (tokens: readonly Token[], text: string): Token[] => {
  const merged: Token[] = [];
  tokens.forEach((token, at) => {
    const last = merged.at(-1);
    const sign = /^[.\-/+_]$/u;
    const next = tokens[at + 1];
    const joins = last?.end === token.start && (sign.test(token.text) ? next?.start === token.end && /^[\p{L}\p{N}]/u.test(next.text) && /[\p{L}\p{N}]$/u.test(last.text) : sign.test(text.charAt(last.end - 1)) && last.text.length > 1);
    if (last && joins) merged[merged.length - 1] = { ...last, end: token.end, text: text.slice(last.start, token.end), lemma: sign.test(token.text) ? last.lemma : text.slice(last.start, token.end).toLowerCase(), pos: sign.test(token.text) ? last.pos : token.pos };
    else merged.push(token);
  });
  return merged;
};

/**
 * Tags one sentence. The first letter is lowered for the tagger alone, which otherwise takes every first word for a name
 * ("Test your code" is an imperative, not a person called Test).
 */
export const tagWords = (tagger: Tagger, text: string, offset = 0): Word[] => {
  const forTagger = mayBeLowered(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return glued(tagger.tag(forTagger).tokens, text).map((token) => {
    const original = text.slice(token.start, token.end);
    return { ...token, text: original, low: original.toLowerCase().replaceAll('’', "'"), start: token.start + offset, end: token.end + offset };
  });
};

/** Words proper: signs are not counted. */
export const isWord = (word: Word): boolean => word.pos !== 'PUNCT' && /[\p{L}\p{N}]/u.test(word.text);

/** How many words a reader would count: clitics ('s, n't) belong to the word before them. */
export const countWords = (words: readonly Word[]): number => words.filter((word) => isWord(word) && !/^(?:n't|'\p{L}+)$/u.test(word.low)).length;
