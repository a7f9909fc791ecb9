import type { Quote } from '@shared/contracts/basics';
import { lengthBands, type CommentType, type Length } from '@shared/contracts/style';
import type { Brief } from '../brief.schema';
import type { Closing } from './closing-questions';
import { disclosureFor } from './disclosure';
import { shapeOf, type Draft } from './draft';
import type { Frame } from './frames/frame';
import type { Outline } from './outline';
import type { Fragment } from './quote-fragments';
import { afterColon, agreed, asPhrase, inTone } from './person-wording';
import type { TalkingPoint } from './talking-point';

export interface Parts {
  /** What is carried out. The first of its points stands in the frame, further ones follow it. */
  outline: Outline;
  type: CommentType;
  frame: Frame;
  closing: Closing | null;
  worth: number;
}

const lowerStart = (text: string): string => (/^(?:I|[A-Z]\p{L}*[A-Z])\b/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

const upperStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The talking point whole, or its first sentences when the whole would not fit. */
const fitting = (point: TalkingPoint, room: number): string => {
  let text = point.text;
  for (let count = point.sentences.length; count > 1 && text.length > room; count -= 1) text = point.sentences.slice(0, count - 1).join(' ');
  return text;
};

const framed = ({ frame, outline: { fragment, points, topic }, closing }: Parts, tone: Brief['tone'], room: number): string => {
  const [point] = points;
  const own = inTone(agreed(frame.text, point?.person ?? null), tone);
  const said = point ? fitting(point, room) : '';
  const asked = closing ? inTone(closing.text, tone) : '';
  return own
    .replace('{topic}', () => topic ?? '')
    .replace('{q-}', () => fragment.running ?? fragment.quote)
    .replace('{q}', (_, at: number, whole: string) => (/(?:^|[.?!}] )"$/u.test(whole.slice(0, at)) ? upperStart(fragment.quote) : fragment.quote))
    .replace('{tp,}', () => (point ? afterColon(point, said) : ''))
    .replace('{tp-}', () => (point ? asPhrase(point) : ''))
    .replace('{tp}', () => said)
    .replace('{ask,}', () => lowerStart(asked))
    .replace('{ask}', () => asked);
};

const linkLines: readonly string[] = ['More on that here: {url}', 'There is a longer treatment of it at {url}', 'For anybody who wants to read on: {url}', 'The details are at {url}', 'Some further reading on it: {url}'];

const linkLine = (url: string, history: readonly string[]): string => {
  const uses = linkLines.map((line) => history.filter((comment) => comment.includes(line.replace('{url}', ''))).length);
  return (linkLines[uses.indexOf(Math.min(...uses))] ?? '').replace('{url}', () => url);
};

/** What is quoted, or the whole sentence where it is only named. */
const restsOn = (frame: Frame, fragment: Fragment): Quote => {
  const { quote, start, end } = frame.plain ? fragment.passage : fragment;
  return { quote, start, end };
};

/** Puts the parts into one comment; null when its length is outside the band. */
export const compose = (parts: Parts, brief: Brief, length: Length, history: readonly string[], band: readonly [number, number] = lengthBands[length]): Draft | null => {
  const [least, most] = band;
  const { frame, outline, closing, type } = parts;
  const { fragment, points, move } = outline;
  const frameOnly = frame.text.length + fragment.quote.length;
  const sentences = [framed(parts, brief.tone, most - frameOnly)];
  for (const point of points.slice(1)) sentences.push(point.text);
  if (closing && !frame.text.includes('{ask')) sentences.push(inTone(closing.text, brief.tone));
  if (type === 'resource') {
    if (!brief.link) return null;
    sentences.push(linkLine(brief.link.url, history));
  }
  const body = sentences.join(' ');
  const disclosure = disclosureFor(body, brief, history);
  const text = disclosure ? withDisclosure(body, disclosure) : body;
  if (text.length < least || text.length > most) return null;
  return {
    text, type, move, frame, closing, fragment, points, disclosure, worth: parts.worth,
    evidence: [restsOn(frame, fragment)],
    shape: shapeOf(type, move, frame, closing), outlines: [outline],
  };
};

/** Before a closing question, since the question should have the last word; at the end otherwise. */
const withDisclosure = (body: string, disclosure: string): string => {
  const last = /^([\s\S]*[.!?]"?)\s+([^.!?]*\?)$/u.exec(body);
  return last?.[1] && last[2] && !last[2].includes('"') ? `${last[1]} ${disclosure} ${last[2]}` : `${body} ${disclosure}`;
};

/** Two comments on two lines of a post as one: the first states, the second may ask. */
export const joined = (first: Draft, second: Draft, brief: Brief, length: Length, history: readonly string[]): Draft | null => {
  const [least, most] = lengthBands[length];
  const body = `${first.text}\n\n${second.text}`;
  const disclosure = disclosureFor(body, brief, history);
  const text = disclosure ? withDisclosure(body, disclosure) : body;
  if (text.length < least || text.length > most) return null;
  const shape = `${second.type}/${first.move}+${second.move}/${first.frame.id}+${second.frame.id}/${second.closing?.id ?? 'none'}`;
  return { ...second, text, disclosure, shape, points: [...first.points, ...second.points], evidence: [...first.evidence, ...second.evidence], outlines: [...first.outlines, ...second.outlines], worth: (first.worth + second.worth) / 2 };
};
