import type { Brief } from '../brief.schema';
import type { AuthorQuestion } from './author-questions/author-question';
import type { Fragment } from './quote-fragments';
import type { PointForm, TalkingPoint } from './talking-point';
import { sharedTerms, termsOf, type Terms } from './terms';

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

/** On the talking point: whether what holds for the person holds for the author. */
const onThePoint: readonly (Closing & { forms: readonly PointForm[] })[] = [
  { id: 'point-same', forms: ['experience', 'fact'], text: 'Have you seen the same, or rather the opposite?', strength: 0.55 },
  { id: 'point-match', forms: ['experience', 'fact'], text: 'Does that match what you see, or is your case different?', strength: 0.55 },
  { id: 'point-tried', forms: ['experience', 'advice'], text: 'Have you tried anything along those lines?', strength: 0.55 },
  { id: 'point-work', forms: ['experience', 'advice'], text: 'Would that work in your case as well, or does something speak against it?', strength: 0.55 },
  { id: 'point-handle', forms: ['experience'], text: 'How do you deal with it on your side?', strength: 0.52 },
  { id: 'point-break', forms: ['fact', 'opinion', 'advice'], text: 'Where would you expect that to break down?', strength: 0.5 },
  { id: 'point-agree', forms: ['fact', 'opinion'], text: 'Would you go along with that, or do you see it differently?', strength: 0.55 },
  { id: 'point-consider', forms: ['experience', 'advice'], text: 'Did you consider something like it, and if so, what spoke against it?', strength: 0.5 },
  { id: 'point-weigh', forms: ['opinion', 'advice', 'fact'], text: 'How much weight would you give to that?', strength: 0.5 },
  { id: 'point-differ', forms: ['experience', 'fact', 'opinion'], text: 'In what way is it different where you are?', strength: 0.45 },
  { id: 'point-rule', forms: ['advice', 'opinion'], text: 'Is that a rule you would sign, or does it go too far for you?', strength: 0.5 },
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
export const closingsFor = (fragment: Fragment, point: TalkingPoint | null, questions: readonly AuthorQuestion[], brief: Brief): Closing[] => {
  const near: Terms = termsOf([...fragment.words, ...(point?.words ?? [])]);
  const built = questions.flatMap((question): Closing[] => {
    const same = question.passage.start === fragment.passage.start;
    const words = new Set(question.passage.quote.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
    const link = sharedTerms(near, { has: (key) => words.has(near.get(key)?.text ?? '') }).reduce((sum, { weight }) => sum + weight, 0);
    if (!same && link < 0.5) return [];
    return [{ id: question.id, text: question.text, strength: question.strength + (same ? 0.2 : 0) }];
  });
  const setting = settingOf(fragment, point);
  const audience = audienceOf(brief.audience);
  return [
    ...built,
    ...(setting ? [{ id: 'setting-size', text: `Does that change with the size of the ${setting}?`, strength: 0.5 }] : []),
    ...(audience ? [{ id: 'audience-look', text: `How would that look for ${audience}?`, strength: 0.42 }, { id: 'audience-same', text: `Would you put it the same way to ${audience}?`, strength: 0.4 }] : []),
    ...onThePoint.filter(({ forms }) => point !== null && forms.includes(point.form)).map(({ id, text, strength }) => ({ id, text, strength })),
    ...onTheLine,
  ];
};
