import type { Brief } from '../brief.schema';
import type { Fragment } from './quote-fragments';
import type { PointForm, TalkingPoint } from './talking-point';

export interface Closing {
  id: string;
  text: string;
  strength: number;
}

const settings = new Set(['team', 'project', 'company', 'codebase', 'library', 'garden', 'group', 'list', 'organisation', 'organization', 'audience', 'community', 'club', 'class', 'plot', 'store', 'shop', 'newsletter', 'repository', 'package']);

/** On the talking point, after which they stand: whether what holds for the person holds for the author too. */
const onThePoint: readonly (Closing & { forms: readonly PointForm[] })[] = [
  { id: 'point-same', forms: ['experience'], text: 'Have you seen the same?', strength: 0.5 },
  { id: 'point-similar', forms: ['experience'], text: 'Did you run into anything similar?', strength: 0.5 },
  { id: 'point-tried', forms: ['experience', 'advice'], text: 'Have you tried anything along those lines?', strength: 0.5 },
  { id: 'point-other', forms: ['experience'], text: 'Or did it go differently for you?', strength: 0.44 },
  { id: 'point-work', forms: ['experience', 'advice'], text: 'Would that work in your case, or does something speak against it?', strength: 0.5 },
  { id: 'point-agree', forms: ['fact', 'opinion', 'advice'], text: 'Would you agree, or have you seen exceptions?', strength: 0.5 },
  { id: 'point-see-it', forms: ['fact', 'opinion'], text: 'Do you see it the same way?', strength: 0.48 },
  { id: 'point-say', forms: ['fact', 'opinion', 'advice'], text: 'What would you say to that?', strength: 0.5 },
  { id: 'point-holds', forms: ['fact', 'opinion'], text: 'Does that hold in the cases you know?', strength: 0.48 },
];

/** The same with what the post is about (`{thing}`), where it has a name of more than one word. */
const onTheThing: readonly (Closing & { forms: readonly PointForm[] })[] = [
  { id: 'thing-same', forms: ['experience'], text: 'Have you seen the same with {thing}?', strength: 0.56 },
  { id: 'thing-work', forms: ['experience', 'advice'], text: 'Would that work for {thing} as well, or does something speak against it?', strength: 0.56 },
  { id: 'thing-agree', forms: ['fact', 'opinion'], text: 'Would you say that holds for {thing} too?', strength: 0.54 },
];

const audienceOf = (audience: string): string | null => {
  const text = audience.trim().replace(/[.;:]+$/u, '');
  const words = text.split(/\s+/u);
  if (words.length < 1 || words.length > 8 || text.length < 4 || /[,;:/]|\b(?:who|want|looking|and\/or)\b/iu.test(text)) return null;
  return /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
};

const settingOf = (fragment: Fragment, point: TalkingPoint): string | null => {
  const words = [...fragment.words, ...point.words];
  return words.find((word) => word.pos === 'NOUN' && word.low === word.lemma && settings.has(word.low))?.low ?? null;
};

const speaksToReader = /^\p{Ll}[\p{Ll}-]+ [\p{Ll}-]+$/u;

/** Questions that may close a comment on this fragment, each answerable by the author. */
export const closingsFor = (fragment: Fragment, point: TalkingPoint, brief: Brief, things: readonly string[]): Closing[] => {
  const spoken = [...fragment.words, ...point.words].map(({ low }) => low);
  // What neither quote nor talking point has named yet, so that the question brings the post's own subject in.
  const thing = things.find((candidate) => speaksToReader.test(candidate) && !candidate.split(' ').some((word) => spoken.includes(word) || spoken.includes(word.replace(/s$/u, ''))));
  const setting = settingOf(fragment, point);
  const audience = audienceOf(brief.audience);
  const suiting = (from: readonly (Closing & { forms: readonly PointForm[] })[]): Closing[] =>
    from.filter(({ forms }) => forms.includes(point.form)).map(({ id, text, strength }) => ({ id, text: text.replace('{thing}', () => thing ?? ''), strength }));
  return [
    ...(setting ? [{ id: 'setting-size', text: `Does that change with the size of the ${setting}?`, strength: 0.5 }] : []),
    ...(audience ? [{ id: 'audience-same', text: `Would you put it the same way to ${audience}?`, strength: 0.3 }] : []),
    ...suiting(onThePoint),
    ...(thing === undefined ? [] : suiting(onTheThing)),
  ];
};
