import { describe, expect, it } from 'vitest';
import type { Draft } from './draft';
import { faultOf, type CheckAgainst } from './draft-check';
import { questionOnly } from './frames/question-only.data';
import type { Fragment } from './quote-fragments';
import { ownWording } from './wording-overlap';

const postText = 'Chains rust within a week when the roads are salted.';
const quote = postText.slice(0, -1);
const passage = { quote: postText, start: 0, end: postText.length, kind: 'claim' as const };
const fragment: Fragment = { quote, start: 0, end: quote.length, form: 'clause', running: quote, firstPerson: false, hasNumber: false, negated: false, hedge: null, words: [], wordCount: 10, passage };
const [frame] = questionOnly;
const draftOf = (text: string, evidence = [{ quote, start: 0, end: quote.length }]): Draft => {
  if (!frame) throw new Error('no frame');
  return { text, type: 'question', move: 'ask', frame, closing: null, fragment, points: [], evidence, disclosure: null, shape: 'x', worth: 1, outlines: [] };
};
const against = (change: Partial<CheckAgainst> = {}): CheckAgainst => ({ postText, pageComments: [], historyWording: [], talkingPoints: [], length: 'short', ...change });
const sound = `You write "${quote}". Where did you notice that first?`;

describe('draft check', () => {
  it('lets a sound draft pass', () => expect(faultOf(draftOf(sound), against())).toBeNull());

  it.each([
    ['length', 'Too short.'],
    ['length', `${sound} ${'And so on it goes. '.repeat(12)}`],
    ['quote', 'You write that chains do not rust at all. Where did you notice that first, and how?'],
    ['marks', `You write "${quote}. Where did you notice that first?`],
    ['filler', `Great post! You write "${quote}". Where did you notice that first?`],
    ['grammar', `You write "${quote}". Where did did you notice that first?`],
    ['grammar', `You write "${quote}" . Where did you notice that first?`],
    ['article', `You write "${quote}". Is that a exception in your area?`],
    ['sentence', `You write "${quote}". where did you notice that first?`],
  ])('keeps back a draft with a fault of %s', (fault, text) => expect(faultOf(draftOf(text), against())).toBe(fault));

  it('keeps back a quote that is not what stands at its offsets', () => {
    expect(faultOf(draftOf(sound, [{ quote, start: 1, end: quote.length + 1 }]), against())).toBe('quote');
  });

  it('keeps back what repeats an earlier comment of the campaign or one on the page', () => {
    const earlier = 'You write "Wet gloves never dry". Where did you notice that first?';
    expect(faultOf(draftOf(sound), against({ historyWording: [ownWording(earlier, [])] }))).toBe('repeats');
    expect(faultOf(draftOf(sound), against({ pageComments: [sound] }))).toBe('page comment');
  });
});
