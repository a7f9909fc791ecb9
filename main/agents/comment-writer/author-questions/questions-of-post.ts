import type { Passage } from '@shared/contracts/post';
import type { Tagger } from '../../../language/tagging';
import { isQuotable } from '../quote-fragments';
import { isWord, tagWords } from '../../../language/tagged-words';
import type { AuthorQuestion, QuestionSource } from './author-question';
import { questionsFromAdvice } from './from-advice';
import { questionsFromDoubts, questionsFromPlans } from './from-plans';
import { questionsFromComparisons, questionsFromFigures, questionsFromYardsticks } from './from-terms';

const grammars = [questionsFromDoubts, questionsFromPlans, questionsFromAdvice, questionsFromFigures, questionsFromComparisons, questionsFromYardsticks];

/** Every question on a nameable point of the post that its author can answer, passage by passage. */
export const questionsOfPost = (tagger: Tagger, passages: readonly Passage[]): AuthorQuestion[] =>
  passages.flatMap((passage) => {
    if (passage.quote.trimEnd().endsWith('?') || /[“”"\n]|https?:|\b(?:sample|demo|example|demonstrat\w+|screenshot|following|joke|reader contest)\b/iu.test(passage.quote)) return [];
    const words = tagWords(tagger, passage.quote, passage.start);
    while (words.length > 0 && !isWord(words.at(-1) as (typeof words)[number])) words.pop();
    const source: QuestionSource = { passage, words, text: passage.quote };
    return grammars.flatMap((grammar) => grammar(source)).filter(({ about }) => isQuotable(about));
  });
