// How well a talking point answers a sentence of the post: by the telling words that both hold, and by likeness of meaning
// beyond what either has with everything else. Measured on an example blog and on a developers' blog (bench/real-run).
import { wordRarity } from '../rare-words';
import { cosine } from '../../core/ports/embedder';
import { isWord, type Word } from '../tagged-words';
import type { LongForms } from './long-forms';

export interface TellingWord { root: string; lemma: string; text: string; weight: number; at: number }

export interface Evidence {
  /** About 0 to 2; see `fitFrom`. */
  score: number;
  /** Telling words of the talking point that the sentence itself holds, heaviest first. */
  here: TellingWord[];
  /** Those that only its neighbours or the title hold. */
  near: TellingWord[];
  meaning: number;
}

const weightOfPos: Record<string, number> = { NOUN: 1, PROPN: 0.9, VERB: 0.7, ADJ: 0.6 };
const compound = 0.9;
/** In nearly every sentence of somebody who tells how work went. */
const light = new Set('thing way lot bit kind sort be have do get make go say time people person year day week month hour minute number percent one two three half good great new first second last more most use user work post blog point find know think want need come start stop look ask tell try put take give let keep help mean become happen code software app site page file line program developer company team'.split(' '));

/** "licence" and "license", "organise" and "organize", "behaviour" and "behavior": one spelling for both sides of the ocean. */
const oneSpelling = (lemma: string): string =>
  lemma.replace(/ence$/u, 'ense').replace(/is(?=(?:e[drs]?|ing|ations?)$)/u, 'iz').replace(/ys(?=(?:e[drs]?|ing)$)/u, 'yz').replace(/our(?=(?:$|s$|ed$|ing$|ite|al))/u, 'or').replace(/logue$/u, 'log').replace(/tre$/u, 'ter');

/** A lemma without the ending that makes it a noun, a verb or an adjective. */
export const rootOf = (lemma: string): string => oneSpelling(lemma.replace(/^#/u, '')).replace(/(?:ations?|ions?|ings?|ers?|ment|ness|ed|es|s|e)$/u, '');

/** "Double-checked locking" also speaks of checking, "test-first" of tests: a compound counts whole and by its parts, a short form by what it stands for. */
const formsOf = (word: Word, longForms: LongForms): string[] => {
  const whole = word.lemma.toLowerCase();
  const parts = longForms.get(word.low) ?? whole.split(/[-/]/u).filter((part) => /^\p{L}{3,}$/u.test(part));
  return parts.length > 1 ? [whole, ...parts] : [whole];
};

const noLongForms: LongForms = new Map();

/** "In ASP.NET MVC we ...", "In our projects the view models ...": where it was is not what it is about. */
export const focus = (words: readonly Word[]): readonly Word[] => {
  if (!['in', 'at', 'on', 'for', 'with', 'during'].includes(words[0]?.low ?? '')) return words;
  const subject = words.findIndex((word, at) => at > 1 && at < 8 && (word.low === ',' || ((word.pos === 'DET' || word.pos === 'PRON') && ['NOUN', 'PROPN'].includes(words[at - 1]?.pos ?? ''))));
  return subject === -1 ? words : words.slice(subject);
};

/** The words that say what a text is about, each once, those at its beginning weighing more: a statement opens with its subject. */
export const tellingWords = (words: readonly Word[], fromStart = false, longForms = noLongForms): TellingWord[] => {
  const found = new Map<string, TellingWord>();
  words.forEach((word, at) => {
    if (word.stop || !isWord(word) || !/^\p{L}{2,}/u.test(word.text)) return;
    const rank = found.size;
    const place = !fromStart ? 1 : rank < 3 ? 1.2 : rank < 6 ? 0.9 : 0.65;
    const forms = formsOf(word, longForms);
    // The tagger takes "test-first" for an adverb as often as for a noun.
    const byPos = forms.length > 1 ? Math.max(compound, weightOfPos[word.pos] ?? 0) : (weightOfPos[word.pos] ?? 0);
    for (const lemma of forms) {
      const rarity = Math.max(0.08, Math.min(1, (wordRarity(lemma) - 0.25) / 0.5));
      const weight = byPos * rarity * place * (light.has(lemma) ? 0.15 : 1);
      const root = rootOf(lemma);
      if (weight > 0 && !found.has(root)) found.set(root, { root, lemma, text: word.low, weight, at });
    }
  });
  return [...found.values()];
};

/** One word in two forms: "silent" and "silence", "reactivate" and "reactivation". */
export const sameRoot = (a: string, b: string): boolean => {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 5) return false;
  let same = 0;
  while (same < longer && a[same] === b[same]) same += 1;
  return same >= 5 && same >= longer * 0.7;
};

const has = (words: readonly TellingWord[], word: TellingWord): TellingWord | undefined => words.find(({ root }) => sameRoot(root, word.root));

const neighbourShare = 0.5;
const titleShare = 0.45;
const meaningShare = 1.5;

export interface SentenceWords { own: readonly TellingWord[]; before: readonly TellingWord[]; after: readonly TellingWord[]; asks: boolean }

/** A talking point's telling words, each weighed among the person's other talking points. */
export interface WeighedPoint { words: readonly TellingWord[]; total: number }

/** What a talking point is most about. */
export const heaviestWords = ({ words }: WeighedPoint): TellingWord[] => [...words].sort((a, b) => b.weight - a.weight).slice(0, 3);

const everywhereShare = 0.65;

/** Words that many talking points share, or that the whole campaign is about, tell less which post a talking point is for. */
export const weighPoints = (points: readonly (readonly TellingWord[])[], campaign: readonly TellingWord[]): WeighedPoint[] => {
  const uses = (word: TellingWord): number => points.filter((words) => has(words, word)).length;
  const share = (word: TellingWord): number => (has(campaign, word) ? everywhereShare : 1) / (1 + 0.6 * Math.log(Math.max(1, uses(word))));
  return points.map((words) => {
    const weighed = words.map((word) => ({ ...word, weight: word.weight * share(word) }));
    return { words: weighed, total: weighed.reduce((sum, { weight }) => sum + weight, 0) };
  });
};

const adjacent = (a: readonly TellingWord[], b: readonly TellingWord[]): boolean =>
  a.some((first) => a.some((second) => {
    const [x, y] = [has(b, first), has(b, second)];
    return second.at === first.at + 1 && x !== undefined && y !== undefined && Math.abs(y.at - x.at) === 1;
  }));

const headWords = 4;

export const weighEvidence = (point: WeighedPoint, sentence: SentenceWords, title: readonly TellingWord[], meaning: number): Evidence => {
  const here = point.words.filter((word) => has(sentence.own, word));
  const beside = point.words.filter((word) => !here.includes(word) && (has(sentence.before, word) ?? has(sentence.after, word)));
  const titled = point.words.filter((word) => !here.includes(word) && !beside.includes(word) && has(title, word));
  const sum = (words: readonly TellingWord[]): number => words.reduce((total, { weight }) => total + weight, 0);
  const lexical = (sum(here) + sum(beside) * neighbourShare + sum(titled) * titleShare) / Math.sqrt(Math.max(1, point.total));
  const near = [...beside, ...titled];
  const headed = point.words.slice(0, headWords).some((word) => here.includes(word) || near.includes(word));
  const telling = [...here, ...near].filter(({ weight }) => weight >= 0.2).length;
  const score = lexical + meaning * meaningShare + (adjacent(point.words, sentence.own) ? 0.15 : 0) + (sentence.asks && sum(here) >= 0.3 ? 0.25 : 0) - (headed ? 0 : 0.2) - (telling < 2 ? 0.15 : 0) - (sum(here) < 0.25 ? 0.25 : 0);
  return { score, here: [...here].sort((a, b) => b.weight - a.weight), near, meaning };
};

/** Cosine of each sentence with each point, less what that sentence and that point have with all the others. */
export const centredMeaning = (sentences: readonly Float32Array[], points: readonly Float32Array[]): number[][] => {
  const raw = sentences.map((sentence) => points.map((point) => cosine(sentence, point)));
  const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);
  const rows = raw.map(mean);
  const columns = points.map((_, at) => mean(raw.map((row) => row[at] ?? 0)));
  const all = mean(rows);
  // With few talking points a row's mean is mostly the pair itself: then the raw likeness, less a usual one, says more.
  if (points.length < 4) return raw.map((row) => row.map((value) => value - 0.45));
  return raw.map((row, i) => row.map((value, j) => value - (rows[i] ?? 0) - (columns[j] ?? 0) + all));
};
