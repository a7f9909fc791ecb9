import type { Span } from '@shared/contracts/basics';
import { wordRarity } from './rare-words';
import type { TaggedText, Token } from './tagging';

/** A number, date or name that a text states, in the form in which it is looked up elsewhere. */
export interface Fact {
  kind: 'number' | 'date' | 'name';
  text: string;
  forms: string[];
  span: Span;
}

const spelled: Record<string, number> = {
  three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000,
};
const smallSpelled: Record<string, number> = { one: 1, two: 2 };
const units = /^(?:percent|%|years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|users?|customers?|clients?|teams?|developers?|times|dollars?|euros?|pounds?|miles?|million|billion|thousand|hundred)$/iu;
const months = 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Terms of a trade rather than names of somebody or something. */
const commonAcronyms = new Set('api apis ci cd url urls html css sql ui ux pr prs qa faq http https json xml ok seo ceo cto cfo it hr pdf ai ml us usa uk eu crm saas b2b b2c roi kpi kpis rss dns ssl tls ssh cli ide sdk os pc tv diy eta rfc todo tdd bdd mvp poc sla slas yaml csv cpu gpu ram ide orm'.split(' '));
const nameless = new Set(['i', "i'm", "i've", "i'd", "i'll", 'english', 'internet', 'web', ...months]);

const digits = /(?<![\p{L}\p{N}.])[$€£]?\d[\d,]*(?:\.\d+)?(?:\s?(?:%|percent))?(?![\p{L}\p{N}]*[\p{L}#])/gu;

/** "1,000" and "1000" are one number. */
const plainNumber = (value: string): string => value.replace(/[,$€£%\s]|percent/gu, '').replace(/\.0+$/u, '');

const numbersOf = (text: string, { tokens }: TaggedText): Fact[] => {
  const facts: Fact[] = [];
  for (const { 0: raw, index } of text.matchAll(digits)) {
    const value = raw.trim();
    const kind = /^(?:19|20)\d{2}$/u.test(value) ? 'date' : 'number';
    facts.push({ kind, text: value, forms: [plainNumber(value)], span: { start: index, end: index + value.length } });
  }
  tokens.forEach(({ text: word, start, end }, at) => {
    const lower = word.toLowerCase();
    const small = smallSpelled[lower];
    const value = spelled[lower] ?? (small !== undefined && units.test(tokens[at + 1]?.text ?? '') ? small : undefined);
    if (value !== undefined) facts.push({ kind: 'number', text: word, forms: [String(value), lower], span: { start, end } });
  });
  return facts;
};

const comparable = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/(?:'s|\.)$/u, '');

/** Words that English builds from others: at the opening of a sentence their capital names nothing. */
const derived = /(?:ing|ed|ly|tion|ment|ness|able|ible|ity|ism|ful|less)$/u;

const isNameToken = ({ text, kind, pos }: Token, opensSentence: boolean): boolean => {
  if (kind !== 'word' || nameless.has(text.toLowerCase().replaceAll('’', "'")) || !/\p{Lu}/u.test(text)) return false;
  if (commonAcronyms.has(text.toLowerCase())) return false;
  if (/^\p{Lu}{2,6}s?$/u.test(text)) return true;
  // Inner capitals ("NuGet") name something wherever they stand; a capital that opens a sentence only when English has no such word.
  if (/^\p{L}+\p{Lu}/u.test(text)) return true;
  if (opensSentence) return pos === 'PROPN' && wordRarity(text) === 1 && !derived.test(text);
  return pos === 'PROPN' || wordRarity(text) === 1;
};

const opensSentence = (text: string, start: number): boolean => /(?:^|[.!?:…\n][\s"'”’)\]]*|["“‘(]\s*)$/u.test(text.slice(0, start)) || /[-•]\s*$/u.test(text.slice(0, start));

const namesOf = (text: string, { tokens }: TaggedText): Fact[] => {
  const facts: Fact[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last) {
      const name = text.slice(first.start, last.end).replace(/\.$/u, '');
      const span = { start: first.start, end: first.start + name.length };
      facts.push({ kind: 'name', text: name, forms: [comparable(name), ...run.map((token) => comparable(token.text))], span });
    }
    run = [];
  };
  for (const token of tokens) {
    const previous = run.at(-1);
    const near = !previous || /^[\s.]?\s?$/u.test(text.slice(previous.end, token.start));
    if (isNameToken(token, opensSentence(text, token.start))) {
      if (!near) close();
      run.push(token);
    } else close();
  }
  close();
  return facts;
};

/** Numbers, years and names that a text states. A month or weekday counts as date only with its number. */
export const factsOf = (text: string, tagged: TaggedText): Fact[] =>
  [...numbersOf(text, tagged), ...namesOf(text, tagged)].sort((a, b) => a.span.start - b.span.start);

/** What a fact is looked up in: all words and numbers of the texts that may hold it. */
export const factLookup = (sources: readonly string[]): ((fact: Fact) => boolean) => {
  const haystack = sources.join('\n').toLowerCase().replaceAll('’', "'");
  const tokens = new Set(haystack.match(/[\p{L}\p{N}]+(?:['.\-+#][\p{L}\p{N}]+)*[#+]*/gu) ?? []);
  const words = new Set(haystack.match(/[\p{L}\p{N}]+/gu) ?? []);
  const numbers = new Set((haystack.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).map(plainNumber));
  for (const word of words) if (spelled[word] ?? smallSpelled[word]) numbers.add(String(spelled[word] ?? smallSpelled[word]));
  const holdsWord = (form: string): boolean => tokens.has(form) || words.has(form) || words.has(form.replace(/(?:'s|s)$/u, '')) || words.has(`${form}s`);
  return ({ kind, forms }) => {
    if (kind !== 'name') return forms.some((form) => numbers.has(form) || words.has(form));
    const [whole, ...parts] = forms;
    return (whole !== undefined && haystack.includes(whole)) || parts.every(holdsWord);
  };
};
