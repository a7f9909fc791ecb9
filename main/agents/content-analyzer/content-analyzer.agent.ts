import type { Analysis } from '@shared/contracts/post';
import type { Skip } from '@shared/contracts/source';
import { AppError } from '../../core/app-error';
import { keyPhrasesOf, keyWordsOf } from '../../language/key-phrases';
import { languageOf } from '../../language/language-id';
import { fleschReadingEase } from '../../language/readability';
import { splitSentences } from '../../language/sentences';
import { tagSentences, type TaggedSentence } from '../../language/tagged-sentences';
import { loadTagger } from '../../language/tagging';
import type { AgentContext } from '../agent-context';
import { analyzerWeights } from './analyzer.weights';
import { claimsOf } from './claims';
import { contentAnalyzerInput, contentAnalyzerOutput, type AnalyzerLimits, type ContentAnalyzerInput } from './content-analyzer.schema';
import { discussionOf } from './discussion';
import { gapsOf } from './gaps';
import { numbersOf } from './numbers';
import { passagesOf, plainPassagesOf, questionsOf } from './passages';
import { mustNotAnswer, nothingToAnswer, otherLanguage } from './skip-rules';
import { stancesOf } from './stance';
import { topicFitOf, type TopicFit } from './topic-fit';
import { worthinessOf } from './worthiness';

type Structure = Pick<Analysis, 'keyPhrases' | 'passages' | 'questions' | 'numbers' | 'claims' | 'stances' | 'readability'>;

const englishStructure = (sentences: readonly TaggedSentence[], title: string | null): Structure => {
  const [keyPhrases, passages] = [keyPhrasesOf(sentences, title), passagesOf(sentences)];
  return {
    keyPhrases, passages, questions: questionsOf(sentences), numbers: numbersOf(sentences), claims: claimsOf(sentences, passages), stances: stancesOf(sentences, keyPhrases),
    readability: fleschReadingEase(sentences.filter(({ heading, code }) => !heading && !code).map(({ text }) => text)),
  };
};

const otherStructure = (text: string, title: string | null): Structure => {
  const sentences = splitSentences(text);
  const passages = plainPassagesOf(sentences);
  return { keyPhrases: keyWordsOf(text, title), passages, questions: passages.filter(({ kind }) => kind === 'question').map(({ quote, start, end }) => ({ quote, start, end })), readability: null };
};

const shorten = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/u, '')} …`);

const setLimits: AnalyzerLimits = { lowWorthinessBelow: analyzerWeights.lowWorthinessBelow, offTopicBelow: analyzerWeights.fit.offTopicBelow };

const offTopic = (fit: TopicFit | null, { offTopicBelow }: AnalyzerLimits): Skip | null => {
  if (!fit || fit.fit >= offTopicBelow) return null;
  const nearest = fit.best ? ` The nearest that it comes is "${shorten(fit.best.passage)}"` : '';
  return { code: 'off_topic', reason: `The post is not about what the campaign knows (fit ${fit.fit.toFixed(2)}, needed ${offTopicBelow}).${nearest}` };
};

const lowWorthiness = (score: number, reasons: Analysis['worthiness']['reasons'], { lowWorthinessBelow }: AnalyzerLimits): Skip | null => {
  if (score >= lowWorthinessBelow) return null;
  const against = reasons.filter(({ weight }) => (weight ?? 0) <= 0).map(({ text }) => text);
  return { code: 'low_worthiness', reason: `Worthiness ${score}, needed ${lowWorthinessBelow}. ${against.join(' ')}`.trim() };
};

/**
 * The content analyzer: reads a post as one who may answer it. What must not be answered is told before anything costs time, yet the
 * analysis is always whole. A login is a reason, not a skip: the person may well have an account.
 * @throws VALIDATION CANCELLED
 */
export const createContentAnalyzer = (): ((input: ContentAnalyzerInput, context: AgentContext) => Promise<Analysis>) =>
  async (input, context) => {
    const parsed = contentAnalyzerInput.safeParse(input);
    if (!parsed.success) throw new AppError('VALIDATION', 'The analyzer was given a post that does not fit its contract.', { details: { issues: parsed.error.issues } });
    const { post, brief, limits = setLimits } = parsed.data;
    const language = post.language ?? languageOf(post.text);
    const english = language === null || language === 'en';
    const sentences = english ? await tagSentences(post.text, context.signal) : [];
    const structure = english ? englishStructure(sentences, post.title) : otherStructure(post.text, post.title);
    const forbidden = mustNotAnswer(post, brief) ?? nothingToAnswer(post, splitSentences(post.text), structure.passages.length);
    const fit = english && brief && !forbidden ? await topicFitOf(post, structure.passages.map(({ quote }) => quote), brief, context) : null;
    const worthiness = worthinessOf({ post, passages: structure.passages, questions: structure.questions, fit, now: context.clock.now() });
    // Of what the campaign has no business with, nothing is missing.
    const gaps = fit && brief && brief.talkingPoints.length > 0 && fit.fit >= limits.offTopicBelow
      ? { gaps: await gapsOf({ title: post.title, sentences, passages: structure.passages, talkingPoints: brief.talkingPoints, campaign: [brief.topic, ...brief.keywords] }, await loadTagger(), context.embedder, context.signal) } : {};
    const discussion = await discussionOf(post, english, context.embedder, context.signal);
    const skip = forbidden ?? otherLanguage(language) ?? offTopic(fit, limits) ?? lowWorthiness(worthiness.score, worthiness.reasons, limits);
    return contentAnalyzerOutput.parse({ ...structure, ...gaps, discussion, ...(fit ? { fit: fit.fit } : {}), worthiness, skip });
  };
