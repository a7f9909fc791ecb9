import type { AuthorQuestion, QuestionSource } from './author-question';
import type { Word } from '../../../language/tagged-words';
import { firstFinite } from '../clause-rules';
import { wordRarity } from '../../../language/rare-words';

const gradable = new Set('good bad clean meaningful useful reasonable readable maintainable testable reliable healthy mature serious senior successful effective efficient elegant constructive'.split(' '));
const dull = new Set('idea thing things time job news way reason example question point friend part chance deal bit number while place start luck morning day people person stuff case look fit step set amount change difference problem issue work one lot group list majority right mistake side piece'.split(' '));
const withoutArticle = new Set(['advice', 'software', 'code', 'design', 'content', 'feedback', 'documentation', 'writing', 'data', 'performance', 'soil', 'music', 'copy', 'management']);

const article = (phrase: string): string => (/^[aeiou]/iu.test(phrase) ? `an ${phrase}` : `a ${phrase}`);

const says = /^(?:'?s|is|are|should|must|need|needs|has|have|will|can|know|knows|takes?|makes?|helps?|comes?|tells?|starts?|does|do)$/u;
const determiners = new Set(['a', 'an', 'every', 'any', 'most']);

/** Whether the two words at `at` are "a good test" as the subject of what is said of it. */
const isYardstick = (words: readonly Word[], at: number): boolean => {
  const [before, adjective, noun] = [words[at - 1], words[at], words[at + 1]];
  if (!adjective || !noun || !gradable.has(adjective.low) || noun.pos !== 'NOUN' || noun.low.endsWith('ing')) return false;
  if (dull.has(noun.lemma) || dull.has(noun.low) || wordRarity(noun.lemma) < 0.45) return false;
  if (before && !determiners.has(before.low)) return false;
  return firstFinite(words) === at + 2 && says.test(words[at + 2]?.low ?? '');
};

/** "a meaningful test" -> "What do you count as a meaningful test?": where the author's own yardstick is meant. */
export const questionsFromYardsticks = (source: QuestionSource): AuthorQuestion[] => {
  const { words, passage } = source;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [adjective, noun] = [words[at], words[at + 1]];
    if (!adjective || !noun || !isYardstick(words, at)) continue;
    const plural = noun.low !== noun.lemma;
    const bare = `${adjective.low} ${noun.low}`;
    const phrase = plural || withoutArticle.has(noun.low) ? bare : article(bare);
    return [
      { id: 'yardstick-count', text: `What do you count as ${phrase}?`, short: `What do you count as ${phrase} here, and who decides?`, strength: 0.7, passage, about: phrase },
      { id: 'yardstick-tell', text: `How do you recognise ${phrase} when you see ${plural ? 'them' : 'one'}?`, short: `How do you recognise ${phrase} when you see ${plural ? 'them' : 'one'}?`, strength: withoutArticle.has(noun.low) ? 0 : 0.65, passage, about: phrase },
    ].filter(({ strength }) => strength > 0);
  }
  return [];
};

/** In which the one that is named behind "than" comes off worse: of the better one nobody asks when it would still do. */
const comparatives = new Set('better faster easier simpler safer cleaner cheaper nicer quicker'.split(' '));

const unnamed = new Set(['the', 'that', 'this', 'these', 'those', 'any', 'some', 'all', 'most', 'other', 'another', 'every', 'no', 'such']);
const closes = /^[,.;:!?)—–]$|^(?:because|and|but|if|when|in|on|for|since)$/u;

/** Whether something better is named before the word at `at`: "simpler than", "more robust than", "instead of". */
const comparesAt = (words: readonly Word[], at: number): 'than' | 'instead' | null => {
  const [word, before, earlier] = [words[at]?.low, words[at - 1], words[at - 2]];
  if (word === 'than' && (comparatives.has(before?.low ?? '') || (before?.pos === 'ADJ' && earlier?.low === 'more'))) return 'than';
  return word === 'of' && before?.low === 'instead' ? 'instead' : null;
};

/** The noun phrase that follows, when it names one thing that can be asked about. */
const rivalAt = (words: readonly Word[], from: number): readonly Word[] | null => {
  let end = from;
  while (end < words.length && ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(words[end]?.pos ?? '')) end += 1;
  const phrase = words.slice(from, end);
  const last = phrase.at(-1);
  if (!last || phrase.length > 5 || !['NOUN', 'PROPN'].includes(last.pos) || wordRarity(last.lemma) < 0.45) return null;
  return phrase.some(({ low }) => unnamed.has(low)) || !closes.test(words[end]?.low ?? '.') ? null : phrase;
};

/** "simpler than a message queue" -> "When would a message queue still be the better choice?" */
export const questionsFromComparisons = (source: QuestionSource): AuthorQuestion[] => {
  const { words, passage, text } = source;
  for (let at = 2; at + 1 < words.length; at += 1) {
    const kind = comparesAt(words, at);
    const phrase = kind ? rivalAt(words, at + 1) : null;
    const [first, last] = [phrase?.[0], phrase?.at(-1)];
    if (!phrase || !first || !last) continue;
    // "instead of code" names no one thing.
    if (kind === 'instead' && phrase.length === 1 && first.pos === 'NOUN' && !first.low.endsWith('s')) continue;
    const named = text.slice(first.start - passage.start, last.end - passage.start);
    return [
      { id: 'compare-better', text: `When would ${named} still be the better choice?`, short: `When would ${named} still be the better choice?`, strength: 0.85, passage, about: named },
      { id: 'compare-reach', text: `In which situation would you reach for ${named} after all?`, short: `In which situation would you reach for ${named} after all?`, strength: 0.85, passage, about: named },
    ];
  }
  return [];
};

/** "took us three weeks" -> "What took most of the three weeks?" and "90 percent" -> "Where does the 90 percent come from?" */
export const questionsFromFigures = ({ passage, text }: QuestionSource): AuthorQuestion[] => {
  const share = /\b(\d{1,3}(?:\.\d+)?(?:\s?%|\s+percent|\s+per cent))(?![\w-])/iu.exec(text);
  if (share?.[1] && !/^(?:100|110|99|98|90|80|20|10|50)\b|^99/u.test(share[1]) && !/^\s+of (?:the|my|our|your|what|all) (?:time|way|cases?|work|code)/u.test(text.slice(share.index + share[0].length))) return [{ id: 'figure-source', text: `Where does the ${share[1]} come from?`, short: `Where does the ${share[1]} come from?`, strength: 0.5, passage, about: share[1] }];
  const spent = /\b(?:took|spent)\s+(?:(?:me|us)\s+)?(?:about\s+|around\s+|nearly\s+|almost\s+|roughly\s+)?((?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})\s+(?:minutes|hours|days|weeks|months|years))\b/iu.exec(text);
  if (spent?.[1] && !/^\s+(?:off|away|ago)\b/iu.test(text.slice(spent.index + spent[0].length))) return [{ id: 'figure-spent', text: `What ate up most of the ${spent[1].toLowerCase()}?`, short: `What ate up most of the ${spent[1].toLowerCase()}?`, strength: 0.9, passage, about: spent[1] }];
  return [];
};
