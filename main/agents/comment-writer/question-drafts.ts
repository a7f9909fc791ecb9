import { rootOf, sameRoot } from '../../language/point-fit/evidence';
import { builtOn } from './author-questions/author-question';
import { questionsOnClaim } from './author-questions/from-claims';
import type { Closing } from './closing-questions';
import { compose } from './compose';
import { typesOf } from './comment-types';
import type { Draft } from './draft';
import { questionOnly } from './frames/question-only.data';
import type { Outline } from './outline';
import type { DraftSetting } from './pair-drafts';
import type { Material } from './post-material';
import { appealOf } from './quote-appeal';
import type { Fragment } from './quote-fragments';
import { termsOf } from './terms';

/** Weaker questions than this are no reason to write. */
const strongEnough = 0.6;

/** A comment that only asks must be worth asking. */
const leastWorth = 0.43;

/** A fragment must be about the post and say something to be asked about. */
const leastAppeal = 0.03;
const leastCentral = 0.04;

/** How much of what the fragment speaks of runs through the post, 0 to 0.3: an aside is no place for a question. */
const centrality = (fragment: Fragment, postTerms: ReadonlyMap<string, number>): number => {
  const heard = [...termsOf(fragment.words)].filter(([key]) => (postTerms.get(key) ?? 0) >= 3);
  return Math.min(0.3, heard.reduce((sum, [, { weight }]) => sum + weight, 0) * 0.25);
};

/** Every wording of a plan that only asks. */
export const draftsOfQuestion = (outline: Outline, { brief, allowed, length, history, band }: DraftSetting): Draft[] => {
  const { fragment, question, worth } = outline;
  return outline.frames.filter((frame) => frame.forms.includes(fragment.form) && (!frame.tones || frame.tones.includes(brief.tone))).flatMap((frame): Draft[] => {
    if (frame.text.includes('{q-}') && fragment.running === null) return [];
    const [type] = typesOf({ frame, fragment, points: [], closing: question }, allowed, brief);
    const draft = type ? compose({ outline, type, frame, closing: question, worth }, brief, length, history, band) : null;
    return draft ? [draft] : [];
  });
};

/** Family and illness are nothing for a stranger to ask about. */
const aboutPrivateLife = /\b(?:son|sons|daughters?|kids?|child|children|wife|husband|mother|father|parents|family|doctors?|hospital|illness|disease|cancer|depress\w*|anxiety|therap\w+|divorced?|pregnan\w+|died|death|funeral|grie\w+)\b/iu;

/** Whether it speaks of what the person is there for: of anything else they have no more reason to ask than anybody. */
const concerns = (fragment: Fragment, { concerns: words }: Material): boolean =>
  fragment.words.some((word) => !word.stop && words.some(({ root }) => sameRoot(root, rootOf(word.lemma.toLowerCase()))));

/** Whether a fragment is worth a question. */
export const isAskable = (fragment: Fragment, material: Material): boolean =>
  !aboutPrivateLife.test(fragment.quote) && centrality(fragment, material.postTerms) >= leastCentral && (fragment.form === 'clause' || fragment.form === 'advice') && appealOf(fragment) + centrality(fragment, material.postTerms) >= leastAppeal;

/** "Testing code for the web is hard" under a title on testing code for the web: the post goes on to tell what helps. */
const easedByPost = ({ id }: Closing, fragment: Fragment, { title }: Material): boolean =>
  id.startsWith('claim-hardship') && new Set(title.filter(({ root }) => fragment.words.some((word) => !word.stop && sameRoot(root, rootOf(word.lemma.toLowerCase())))).map(({ root }) => root)).size >= 2;

const outlineOf = (fragment: Fragment, question: Closing, { postTerms }: Material): Outline =>
  ({ move: 'ask', fragment, points: [], question, pair: null, topic: null, frames: questionOnly, worth: question.strength * 0.6 + appealOf(fragment) + centrality(fragment, postTerms) - 0.1 });

/** Plans that only ask, on an open point that the post names, for posts on which no talking point has a hold. */
export const outlinesOfQuestions = (material: Material, { questions, ageInDays }: DraftSetting): Outline[] =>
  material.passages.flatMap(({ passage, fragments }) =>
    fragments.filter((fragment) => isAskable(fragment, material) && concerns(fragment, material)).flatMap((fragment) => {
      const built = questions.filter((question) => question.passage.start === passage.start && question.strength >= strongEnough);
      return [...builtOn(fragment, built), ...questionsOnClaim(fragment, ageInDays)].filter((question) => !easedByPost(question, fragment, material)).map((question) => outlineOf(fragment, question, material)).filter(({ worth }) => worth >= leastWorth);
    }),
  );
