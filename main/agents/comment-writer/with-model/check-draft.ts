// What a model wrote is believed in nothing: quotes are looked up word by word in the stored text, links and talking points in
// what the person gave. The reviewer judges the rest, as it does for every draft.
import { lengthBands } from '@shared/contracts/style';
import { languageOf } from '../../../language/language-id';
import { speaksToMachines } from '../../../language/machine-address';
import { indexForVerbatim, isVerbatim, placeVerbatim, quotedSpans, type VerbatimIndex } from '../../../language/verbatim';
import { wordCount, wordingLikeness } from '../../../language/words';
import type { Brief } from '../../brief.schema';
import { fitsChoice } from '../choice';
import type { CommentCandidate, CommentWriterInput } from '../comment-writer.schema';
import { disclosureFor } from '../disclosure';
import type { ModelDraft } from './draft.schema';
import { planOfModel } from './plan-of-model';

export type Checked = { candidate: CommentCandidate; fault: null } | { candidate: null; fault: string };

export interface DraftAgainst {
  input: CommentWriterInput;
  brief: Brief;
  /** What was sent: an answer that repeats it is none. */
  prompt: string;
  index: VerbatimIndex;
}

const fault = (text: string): Checked => ({ candidate: null, fault: text });

const linkPattern = /\bhttps?:\/\/[^\s)>"']+|\bwww\.[^\s)>"']+/giu;
const strayLink = (text: string, { brief, input }: DraftAgainst, type: ModelDraft['type']): boolean =>
  [...text.matchAll(linkPattern)].some(([url]) => !(type === 'resource' && brief.link && url.replace(/[.,;:!?]+$/u, '') === brief.link.url && (input.type ?? 'resource') === 'resource'));

const inventedQuote = (text: string, { index, brief }: DraftAgainst): boolean =>
  quotedSpans(text).map(({ start, end }) => text.slice(start, end)).some((quoted) => wordCount(quoted) >= 3 && !isVerbatim(quoted, index) && !brief.talkingPoints.some((point) => point.includes(quoted)));

/** Told by how it is made: type, move, how it begins, and whether it ends by asking. */
export const shapeOfDraft = ({ type, plan, text }: Pick<ModelDraft, 'type' | 'plan' | 'text'>): string => {
  const opening = /^["“]/u.test(text) ? 'quote' : (/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? 'sign');
  return `${type}/${plan.move}/model:${opening}/${text.trimEnd().endsWith('?') ? 'asks' : 'tells'}`;
};

const withDisclosure = (text: string, { brief, input }: DraftAgainst): { text: string; disclosure: string | null } => {
  const disclosure = disclosureFor(text, brief, input.history);
  return { text: disclosure === null || text.includes(disclosure) ? text : `${text} ${disclosure}`, disclosure };
};

const formFault = (draft: ModelDraft, text: string, against: DraftAgainst): string | null => {
  const { input, brief } = against;
  const [least, most] = lengthBands[brief.length];
  const allowed = input.type ? [input.type] : brief.commentStyles;
  if (!allowed.includes(draft.type)) return `A comment has the type "${draft.type}", which is not allowed.`;
  if (text.length < least || text.length > most) return `A comment has ${text.length} characters instead of ${least} to ${most}.`;
  const language = languageOf(text);
  if (language !== null && language !== 'en' && wordCount(text) >= 8) return 'A comment is not in English.';
  if (strayLink(text, against, draft.type)) return 'A comment holds a link that the person did not allow.';
  if (wordingLikeness(text, against.prompt, 8) > 0.6 && !brief.talkingPoints.some((point) => wordingLikeness(text, point) > 0.6)) return 'A comment repeats what was sent instead of answering.';
  return null;
};

export const checkDraft = (draft: ModelDraft, against: DraftAgainst): Checked => {
  const { brief } = against;
  const { text, disclosure } = withDisclosure(draft.text.replace(/\s+/gu, ' ').trim(), against);
  const form = formFault(draft, text, against);
  if (form !== null) return fault(form);
  const quotes = [...new Set([draft.plan.passage, ...draft.quotes])];
  const found = quotes.map((quote) => placeVerbatim(quote, against.input.post.text, against.index));
  if (found.includes(null) || inventedQuote(text, against)) return fault('A quotation does not stand in the post word by word.');
  if (quotes.some(speaksToMachines) || speaksToMachines(text)) return fault('A comment takes up words that speak to machines and not to readers.');
  const points = [...new Set([...draft.talkingPoints, ...(draft.plan.talkingPoint === null ? [] : [draft.plan.talkingPoint])])].map((at) => brief.talkingPoints[at]);
  if (points.some((point) => point === undefined)) return fault('A talking point is named that does not exist.');
  const planned = found[0];
  if (!planned || (draft.plan.move === 'ask_author' && !text.includes('?'))) return fault('A comment does not carry out its plan: it was to ask the author and asks nothing.');
  const evidence = [...new Map(found.flatMap((place) => (place ? [[`${place.start}-${place.end}`, place] as const] : []))).values()];
  const talkingPoints = points.filter((point) => point !== undefined);
  if (!fitsChoice(against.input.choice, evidence, talkingPoints)) return fault('A comment rests on another passage or talking point than the person asked for.');
  const plan = planOfModel({ plan: draft.plan, text }, planned, draft.plan.talkingPoint === null ? null : (brief.talkingPoints[draft.plan.talkingPoint] ?? null));
  return { candidate: { type: draft.type, text, evidence, talkingPoints, disclosure, shape: shapeOfDraft({ ...draft, text }), plan }, fault: null };
};

export const draftAgainst = (input: CommentWriterInput, brief: Brief, prompt: string): DraftAgainst => ({ input, brief, prompt, index: indexForVerbatim(input.post.text) });
