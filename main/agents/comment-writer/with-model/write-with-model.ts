import type { LanguageModel } from '../../../core/ports/language-model';
import type { AgentContext } from '../../agent-context';
import { briefSchema } from '../../brief.schema';
import type { CommentWriterInput, CommentWriterOutput } from '../comment-writer.schema';
import { checkDraft, draftAgainst } from './check-draft';
import { draftPrompt } from './draft.prompt';
import { besideOthers } from './plan-of-model';
import { draftAnswerSchema, type ModelAnswer } from './draft.schema';

/**
 * Comments by a language model, each held against the stored post before anybody sees it.
 * @throws as LanguageModel; MODEL_ANSWER_INVALID when no comment holds, also after one repair
 */
export const writeWithModel = async (input: CommentWriterInput, { signal, log }: AgentContext, model: LanguageModel): Promise<CommentWriterOutput> => {
  const { post, analysis } = input;
  const brief = briefSchema.parse(input.brief);
  if (analysis.skip) return { candidates: [], declined: analysis.skip };
  // The reviewer judges English only, and nothing goes to a person that was not judged.
  if (post.language !== null && !/^en\b/iu.test(post.language)) return { candidates: [], declined: { code: 'language', reason: `The post is in "${post.language}"; drafts in other languages can not be reviewed yet.` } };
  const prompt = draftPrompt(input, brief);
  const against = draftAgainst(input, brief, prompt.user);
  const checked = ({ comments }: ModelAnswer) => comments.map((draft) => checkDraft(draft, against));
  const faultOf = (answer: ModelAnswer): string | null => {
    const drafts = checked(answer);
    if (drafts.some(({ candidate }) => candidate !== null)) return null;
    const [first] = drafts;
    if (first) return first.fault;
    return answer.declined === null || answer.declined.trim() === '' ? 'There was neither a comment nor a reason why there is none.' : null;
  };
  const { value, model: name, repaired } = await model.generate(draftAnswerSchema, prompt, { faultOf, ...(signal ? { signal } : {}) });
  const sound = checked(value).flatMap(({ candidate }) => (candidate ? [candidate] : [])).slice(0, input.maxCandidates ?? 6);
  const plans = besideOthers(sound.map(({ plan }) => plan), value.comments.length - sound.length);
  const candidates = sound.map((candidate, at) => ({ ...candidate, plan: plans[at] ?? candidate.plan }));
  log.debug('comment writer with a model', { model: name, repaired, drafts: value.comments.length, kept: candidates.length });
  return candidates.length > 0 ? { candidates, declined: null } : { candidates: [], declined: { code: 'nothing_to_add', reason: `The model sees nothing worth saying: ${(value.declined ?? '').trim().slice(0, 300)}` } };
};
