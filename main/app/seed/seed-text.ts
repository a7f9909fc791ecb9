// Articles and drafts of a made-up blog scene. What is quoted is remembered with its place, so that evidence fits its text.
import type { Quote } from '@shared/contracts/basics';
import { closings, draftFrames, firstNames, lastNames, longTitles, months, openings, questions, readerNotes, sentences, titles, type SeedTopic } from './seed-words.data';
import type { SeededRandom } from './seeded-random';

export interface SeedArticle {
  title: string;
  text: string;
  passages: Quote[];
  question: Quote | null;
}

export interface SeedDraft {
  type: (typeof draftFrames)[number]['type'];
  shape: string;
  text: string;
  point: string;
  pointAt: { start: number; end: number };
  /** In the post. */
  quote: Quote;
  /** Where the quote stands in the draft. */
  quoteAt: { start: number; end: number };
}

/** One title in so many is wider than any column. */
const longTitleEvery = 25;

export const personName = (random: SeededRandom): string => `${random.pick(firstNames)} ${random.pick(lastNames)}`;

/** Stand for what is put in last, so that its place is known. */
const places = { quote: '\u0001', point: '\u0002' } as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const filled = (line: string, topic: SeedTopic, random: SeededRandom): string =>
  capital(line.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(random.whole(3, 90));
    if (slot === 'm') return String(random.whole(91, 600));
    if (slot === 'month') return random.pick(months);
    if (slot === 'who') return random.pick(firstNames);
    if (slot === 'quote' || slot === 'point') return places[slot];
    return slot === 'thing' ? random.pick(topic.things) : slot === 'act' ? random.pick(topic.acts) : random.pick(topic.measures);
  })).replace(/\b([Aa]) (?=[aeio])/g, '$1n ');

export const titleOf = (topic: SeedTopic, random: SeededRandom): string => filled(random.pick(random.next() < 1 / longTitleEvery ? longTitles : titles), topic, random);

const shuffled = <T>(list: readonly T[], random: SeededRandom): T[] => list.map((value) => ({ value, at: random.next() })).sort((a, b) => a.at - b.at).map(({ value }) => value);

export const articleOf = (topic: SeedTopic, random: SeededRandom): SeedArticle => {
  const passages: Quote[] = [];
  let text = filled(random.pick(openings), topic, random);
  const add = (line: string, gap: string): Quote => {
    text += gap;
    const start = text.length;
    const sentence = filled(line, topic, random);
    text += sentence;
    return { quote: sentence.slice(0, -1), start, end: start + sentence.length - 1 };
  };
  const lines = shuffled(sentences, random);
  for (let left = random.whole(3, 6); left > 0; left -= 1) {
    for (let line = 0, most = random.whole(3, 5); line < most && lines.length > 0; line += 1) passages.push(add(lines.pop() ?? '', line === 0 ? '\n\n' : ' '));
  }
  const asked = random.next() < 0.5 ? add(random.pick(questions), ' ') : null;
  add(random.pick(closings), '\n\n');
  return { title: titleOf(topic, random), text, passages, question: asked && { ...asked, quote: `${asked.quote}?`, end: asked.end + 1 } };
};

export const draftOf = (topic: SeedTopic, passages: readonly Quote[], random: SeededRandom): SeedDraft => {
  const { type, shape, line } = random.pick(draftFrames);
  const [quote, point] = [random.pick(passages), random.pick(topic.points)];
  const text = filled(line, topic, random).replace(places.point, point).replace(places.quote, quote.quote);
  const [pointStart, quoteStart] = [text.indexOf(point), text.indexOf(quote.quote)];
  return { type, shape, text, point, pointAt: { start: pointStart, end: pointStart + point.length }, quote, quoteAt: { start: quoteStart, end: quoteStart + quote.quote.length } };
};

export const readerNote = (topic: SeedTopic, random: SeededRandom): string => filled(random.pick(readerNotes), topic, random);
