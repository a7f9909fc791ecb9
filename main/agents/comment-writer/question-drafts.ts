import type { AuthorQuestion } from './author-questions/author-question';
import { compose } from './compose';
import { typesOf } from './comment-types';
import type { Draft } from './draft';
import { questionOnly } from './frames/question-only.data';
import type { DraftSetting } from './pair-drafts';
import type { Material } from './post-material';
import { appealOf } from './quote-appeal';
import { totalWeight } from './terms';

/** Weaker questions than this are no reason to write. */
const strongEnough = 0.65;

/** Comments that only ask, on an open point that the post names, for posts on which no talking point has a hold. */
export const draftsOfQuestions = (material: Material, setting: DraftSetting): Draft[] =>
  setting.questions.filter(({ strength }) => strength >= strongEnough).flatMap((question: AuthorQuestion) => {
    const read = material.passages.find(({ passage }) => passage.start === question.passage.start);
    if (!read) return [];
    const closing = { id: question.id, text: question.text, strength: question.strength };
    return read.fragments.filter(({ form }) => form === 'clause' || form === 'advice').flatMap((fragment) =>
      questionOnly.filter((frame) => frame.forms.includes(fragment.form) && (!frame.tones || frame.tones.includes(setting.brief.tone))).flatMap((frame): Draft[] => {
        const [type] = typesOf({ frame, fragment, points: [], closing }, setting.allowed, setting.brief);
        if (!type) return [];
        const worth = question.strength * 0.5 + appealOf(fragment) + Math.min(0.3, totalWeight(read.terms) * 0.1) - (fragment.capital || !frame.text.startsWith('"') ? 0 : 0.2);
        const draft = compose({ type, move: 'ask', frame, fragment, points: [], closing, worth }, setting.brief, setting.length, setting.history);
        return draft ? [draft] : [];
      }),
    );
  });
