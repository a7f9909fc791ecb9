import { splitUnits, type TextUnit } from './paragraphs';

/** A sentence and where it stands: `source.slice(start, end) === text`, always (property test). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  /** A line that stands alone without end punctuation. */
  heading: boolean;
  /** Program text. */
  code: boolean;
  /** An item of a list. */
  list: boolean;
  /** Index of its paragraph. */
  paragraph: number;
}

let made: Intl.Segmenter | null = null;
/** With the first text: it reads its rules for some milliseconds, and the window's first screen cuts none. */
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter('en', { granularity: 'sentence' }));

/** After these a full stop never ends a sentence. */
const titles = /(?:^|[\s("'“‘[])(?:mr|mrs|ms|dr|prof|sr|jr|st|gen|col|sgt|capt|lt|rev|hon|vs|e\.g|i\.e|cf|fig|figs|eq|vol|ed|eds|pp|approx|ca|al|dept|est)\.\s*$/iu;
/** After these it ends none when a number follows. */
const beforeNumber = /(?:^|[\s("'“‘[])(?:no|nr|p|ch|sec|art|v|ver)\.\s*$/iu;
const initial = /(?:^|\s)(?:\p{Lu}\p{L}+\s+)?\p{Lu}\.\s*$/u;
const nameWithInitial = /\p{Lu}\p{L}+\s+\p{Lu}\.\s*$|(?:^|\s)(?:\p{Lu}\.\s*){2,}$/u;
/** "a sample by K. Scott Allen": a lone initial where a name may begin; "plan B." is none. */
const loneInitial = /(?:^|\b(?:by|and|on|with|from|of|to|as|is|was|says|author|cf\.)\s+)(?!I\.)\p{Lu}\.\s*$/u;
const opener = /^(?:The|A|An|It|This|That|These|He|She|We|They|You|I|In|On|At|But|And|So|If|When|Then|There|What|Why|How|My|Our|His|Her|As|For)\b/u;
const acronym = /(?:\p{Lu}\.){2,}\s*$/u;
const exclaimingName = /\b(?:Yahoo|Jeopardy|Yum)!\s*$/u;

/** Whether ICU cut where the sentence in fact goes on. */
const wronglyCut = (before: string, after: string): boolean => {
  // Inside an address or a name ("a?b=1"): no space, no new sentence, but in scripts that write none.
  if (!/[\s。！？]$/u.test(before)) return true;
  if (titles.test(before) || exclaimingName.test(before)) return true;
  if (beforeNumber.test(before) && /^\d/u.test(after)) return true;
  if (acronym.test(before)) return /^\p{Lu}\p{Ll}+/u.test(after) && !opener.test(after);
  if (loneInitial.test(before) && /^\p{Lu}\p{Ll}+/u.test(after) && !opener.test(after)) return true;
  if (initial.test(before) && nameWithInitial.test(before) && /^\p{Lu}/u.test(after) && !/\bI\.\s*$/u.test(before)) return true;
  if (/^[)\]}"'”’»]+\s*$/u.test(after)) return true;
  return /^\p{Ll}/u.test(after) && /[!?]["”’)]\s*$/u.test(before);
};

/** ICU keeps "it works. but not here" and "it works. 9 of 10 agree" together; bloggers who write in lower case mean two sentences. */
const missedCut = /(?<=\p{Ll}{2}[.!?]["”’)]?)\s+(?=\p{Ll}{2,}[\s.]|[$£€]?\d)/gu;
const neverCutAfter = /(?:^|[\s("'“])(?:etc|e\.g|i\.e|vs|cf|approx|inc|ltd|corp|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|fig|al|\.{2,})\.?["”’)]?$|\.{2,}["”’)]?$|[!?]["”’)]$/iu;

interface Range {
  start: number;
  end: number;
}

const cutMissed = (text: string, range: Range): Range[] => {
  const here = text.slice(range.start, range.end);
  const parts: Range[] = [];
  let start = 0;
  for (const gap of here.matchAll(missedCut)) {
    const before = here.slice(start, gap.index);
    if (neverCutAfter.test(before) || before.split(/\s+/u).length < 3) continue;
    parts.push({ start: range.start + start, end: range.start + gap.index });
    start = gap.index + gap[0].length;
  }
  parts.push({ start: range.start + start, end: range.end });
  return parts;
};

const sentenceRanges = (text: string, unit: TextUnit): Range[] => {
  if (unit.kind === 'code' || unit.kind === 'heading') return [{ start: unit.start, end: unit.end }];
  const here = text.slice(unit.start, unit.end);
  const merged: Range[] = [];
  for (const { segment, index } of segmenter().segment(here)) {
    const range = { start: unit.start + index, end: unit.start + index + segment.length };
    const last = merged.at(-1);
    const lastText = last ? text.slice(last.start, last.end) : '';
    // "3. Write tests": the number of a list item is no sentence.
    const itemNumber = /^\(?(?:\d{1,2}[.)]|[-*•])\s*$/u.test(lastText);
    if (last && (itemNumber || wronglyCut(lastText, segment))) last.end = range.end;
    else merged.push(range);
  }
  return merged.flatMap((range) => cutMissed(text, range));
};

const trimmed = (text: string, range: Range): Range => {
  const here = text.slice(range.start, range.end);
  const start = range.start + (here.length - here.trimStart().length);
  return { start, end: start + here.trim().length };
};

/**
 * Sentences with exact offsets. Paragraphs part at blank lines; a line without end punctuation that stands alone is its own
 * unit, marked `heading`; program text is marked `code`. Nothing but white space is left out.
 */
export const splitSentences = (text: string): Sentence[] =>
  splitUnits(text).flatMap((unit) =>
    sentenceRanges(text, unit)
      .map((range) => trimmed(text, range))
      .filter((range) => range.end > range.start)
      .map((range) => ({
        ...range,
        text: text.slice(range.start, range.end),
        heading: unit.kind === 'heading',
        code: unit.kind === 'code',
        list: unit.kind === 'list',
        paragraph: unit.paragraph,
      })),
  );
