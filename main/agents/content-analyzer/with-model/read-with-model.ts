import type { Analysis } from '@shared/contracts/post';
import type { LanguageModel } from '../../../core/ports/language-model';
import type { AgentContext } from '../../agent-context';
import { contentAnalyzerInput, contentAnalyzerOutput, type ContentAnalyzerInput } from '../content-analyzer.schema';
import { checkReading } from './check-reading';
import { readingPrompt } from './reading.prompt';
import { readingAnswerSchema, type ReadingAnswer } from './reading.schema';

/**
 * Claims, stands and gaps of a post as a language model reads them, in place of the built-in ones. What is measured stays as it was:
 * whether the post may be answered, how near and how worthy it is, which of its sentences can be quoted, what its readers say.
 * A post that is left out is read by no model. @throws as LanguageModel; MODEL_ANSWER_INVALID when nothing of the answer stands in the post, also after one repair
 */
export const readWithModel = async (input: ContentAnalyzerInput, builtIn: Analysis, { signal, log }: AgentContext, model: LanguageModel): Promise<Analysis> => {
  if (builtIn.skip) return builtIn;
  const { post } = contentAnalyzerInput.parse(input);
  const gaps = builtIn.gaps ?? [];
  const checked = (answer: ReadingAnswer) => checkReading(answer, post.text, gaps);
  const faultOf = (answer: ReadingAnswer): string | null => {
    const asserted = answer.claims.length + answer.stances.length;
    const { claims, stances } = checked(answer);
    if (answer.gaps.some(({ talkingPoint }) => gaps[talkingPoint] === undefined)) return 'A talking point is named that does not exist.';
    return asserted > 0 && claims.length + stances.length === 0 ? 'No sentence was copied from the post letter by letter.' : null;
  };
  const { value, model: name, repaired } = await model.generate(readingAnswerSchema, readingPrompt(post, gaps), { faultOf, ...(signal ? { signal } : {}) });
  const read = checked(value);
  log.debug('content analyzer with a model', { model: name, repaired, claims: read.claims.length, stances: read.stances.length, gaps: read.gaps.length });
  return contentAnalyzerOutput.parse({ ...builtIn, claims: read.claims, stances: read.stances, ...(builtIn.gaps ? { gaps: read.gaps } : {}), readBy: name });
};
