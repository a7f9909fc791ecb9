import type { Brief } from '../brief.schema';
import type { AuthorQuestion } from './author-questions/author-question';
import type { Fragment } from './quote-fragments';
import type { PointForm, TalkingPoint } from './talking-point';

export interface Closing {
  id: string;
  text: string;
  strength: number;
}

const settings = new Set(['team', 'project', 'company', 'codebase', 'library', 'garden', 'group', 'list', 'organisation', 'organization', 'audience', 'community', 'club', 'class', 'plot', 'store', 'shop', 'newsletter', 'repository', 'package']);

/** On the quoted line itself; answerable by whoever wrote it, so the last resort. */
const onTheLine: readonly Closing[] = [
  { id: 'line-concrete', text: 'Is there a concrete case behind that line of yours?', strength: 0.3 },
  { id: 'line-prompted', text: 'Do you remember what prompted that sentence?', strength: 0.26 },
  { id: 'line-same', text: 'Would you still phrase that line the same way?', strength: 0.24 },
];

/** On the talking point: whether what holds for the person holds for what the post is about (`{thing}`). */
const onThePoint: readonly (Closing & { forms: readonly PointForm[] })[] = [
  { id: 'point-match', forms: ['experience', 'fact'], text: 'Does that match what you see with {thing}?', strength: 0.6 },
  { id: 'point-tried', forms: ['experience', 'advice'], text: 'Have you tried anything along those lines with {thing}?', strength: 0.6 },
  { id: 'point-work', forms: ['experience', 'advice'], text: 'Would that work for {thing} as well, or does something speak against it?', strength: 0.6 },
  { id: 'point-handle', forms: ['experience'], text: 'How do you deal with that when it comes to {thing}?', strength: 0.58 },
  { id: 'point-break', forms: ['fact', 'opinion', 'advice'], text: 'Where would you expect that to break down with {thing}?', strength: 0.56 },
  { id: 'point-agree', forms: ['fact', 'opinion'], text: 'Would you go along with that for {thing}, or do you see it differently?', strength: 0.6 },
  { id: 'point-same-thing', forms: ['experience', 'fact', 'opinion'], text: 'Is it any different with {thing}?', strength: 0.56 },
  { id: 'point-role', forms: ['fact', 'opinion', 'advice'], text: 'What part does that play for {thing}?', strength: 0.54 },
  { id: 'point-here', forms: ['experience', 'advice'], text: 'Did you consider something like it for {thing}, and if so, what spoke against it?', strength: 0.58 },
];

/** The same where the post has no one subject to name; only beside a quoted phrase, which then is what is meant. */
const bare: readonly (Closing & { forms: readonly PointForm[] })[] = [
  { id: 'bare-match', forms: ['experience', 'fact'], text: 'Does that match what you see?', strength: 0.3 },
  { id: 'bare-tried', forms: ['experience', 'advice'], text: 'Have you tried anything of the kind?', strength: 0.3 },
  { id: 'bare-agree', forms: ['fact', 'opinion', 'advice'], text: 'Would you go along with that?', strength: 0.3 },
  { id: 'bare-exception', forms: ['fact', 'opinion', 'advice'], text: 'Or is your case an exception?', strength: 0.26 },
];

const audienceOf = (audience: string): string | null => {
  const text = audience.trim().replace(/[.;:]+$/u, '');
  const words = text.split(/\s+/u);
  if (words.length < 1 || words.length > 8 || text.length < 4 || /[,;:/]|\b(?:who|want|looking|and\/or)\b/iu.test(text)) return null;
  return /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
};

const settingOf = (fragment: Fragment, point: TalkingPoint | null): string | null => {
  const words = [...fragment.words, ...(point?.words ?? [])];
  return words.find((word) => word.pos === 'NOUN' && word.low === word.lemma && settings.has(word.low))?.low ?? null;
};

/** Questions that may close a comment on this fragment, each answerable by the author. */
export const closingsFor = (fragment: Fragment, point: TalkingPoint | null, questions: readonly AuthorQuestion[], brief: Brief, things: readonly string[]): Closing[] => {
  // Only on the quoted sentence itself: a question on another line would come out of the blue.
  const built = questions.filter(({ passage }) => passage.start === fragment.passage.start).map(({ id, text, strength }): Closing => ({ id, text, strength: strength + 0.2 }));
  const spoken = [...fragment.words, ...(point?.words ?? [])].map(({ low }) => low);
  // What neither quote nor talking point has named yet, so that the question brings the post's own subject in.
  const thing = things.find((candidate) => !candidate.toLowerCase().split(' ').some((word) => spoken.includes(word) || spoken.includes(word.replace(/s$/u, ''))));
  const setting = settingOf(fragment, point);
  const audience = audienceOf(brief.audience);
  return [
    ...built,
    ...(setting ? [{ id: 'setting-size', text: `Does that change with the size of the ${setting}?`, strength: 0.5 }] : []),
    ...(audience ? [{ id: 'audience-look', text: `How would that look for ${audience}?`, strength: 0.42 }, { id: 'audience-same', text: `Would you put it the same way to ${audience}?`, strength: 0.4 }] : []),
    ...onThePoint.filter(({ forms }) => point !== null && thing !== undefined && forms.includes(point.form)).map(({ id, text, strength }) => ({ id, text: text.replace('{thing}', () => thing ?? ''), strength })),
    ...(fragment.form === 'phrase' ? bare.filter(({ forms }) => point !== null && forms.includes(point.form)).map(({ id, text, strength }) => ({ id, text, strength })) : onTheLine),
  ];
};
