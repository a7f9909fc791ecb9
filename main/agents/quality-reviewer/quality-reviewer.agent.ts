import type { Issue, Review, ReviewParts, Verdict } from '@shared/contracts/review';
import { AppError } from '../../core/app-error';
import { LruCache } from '../../language/lru-cache';
import type { AgentContext } from '../agent-context';
import { grammarAdvice, withGrammarReason } from './grammar-advice';
import { labelOf } from './labels';
import { engagementPart } from './parts/engagement';
import { originalityPart } from './parts/originality';
import { relevancePart } from './parts/relevance';
import { safetyPart, spamOf } from './parts/safety';
import { tonePart } from './parts/tone';
import { valuePart } from './parts/value';
import { qualityReviewerInput, qualityReviewerOutput, type QualityReviewerInput, type ReviewerSetting } from './quality-reviewer.schema';
import { contentStems, readComment, readPost, readTalkingPoints, type PostReading, type ReviewInput, type TalkingPointReading } from './reading';
import { pointFits } from './point-fits';
import { embedReview } from './review-vectors';
import { reviewerWeights } from './reviewer.weights';
import { allRules } from './rules/all-rules';
import type { ReviewReading } from './rules/rule';
import { supportOf } from './support';
import { tagSentences } from '../../language/tagged-sentences';

interface Kept { post: PostReading; talkingPoints: TalkingPointReading[]; campaign: Set<string> }

/** It serves every review under the post, so that none of them may cancel it for the others. */
const readBackground = async ({ post, brief }: ReviewInput): Promise<Kept> => {
  const campaign = brief ? await tagSentences([brief.topic, brief.audience, ...brief.keywords, brief.persona.about, ...(brief.persona.affiliations ?? []).map(({ name }) => name)].filter(Boolean).join('. ')) : [];
  return { post: await readPost(post), talkingPoints: await readTalkingPoints(brief?.talkingPoints ?? []), campaign: contentStems(campaign) };
};

/** Shares of one from per cent. */
const sharesOf = ({ relevance, value, engagement, safety, tone, originality }: ReviewerSetting['weights']): Record<keyof typeof reviewerWeights.parts, number> =>
  ({ relevance: relevance / 100, value: value / 100, engagement: engagement / 100, safety: safety / 100, tone: tone / 100, originality: originality / 100 });

const partsOf = (reading: ReviewReading, issues: readonly Issue[]): ReviewParts => {
  const relevance = relevancePart(reading);
  const spam = spamOf(reading, relevance.score);
  return {
    relevance, value: valuePart(reading, relevance.score), engagement: engagementPart(reading), safety: safetyPart(reading, spam, issues),
    tone: tonePart(reading), originality: originalityPart(reading), spam: spam.score,
  };
};

const scoreOf = (parts: ReviewParts, setting: ReviewerSetting | undefined): number => {
  const { relevance, value, engagement, safety, tone, originality } = setting ? sharesOf(setting.weights) : reviewerWeights.parts;
  return Math.round(
    parts.relevance.score * relevance + parts.value.score * value + parts.engagement.score * engagement +
      parts.safety.score * safety + parts.tone.score * tone + parts.originality.score * originality,
  );
};

/** `ready` is no approval: that is a person's word. A broken hard rule rejects whatever the score. */
const verdictOf = (score: number, issues: readonly Issue[], { ready, revision }: { ready: number; revision: number }): Verdict => {
  if (issues.some(({ severity }) => severity === 'block')) return 'rejected';
  if (score >= ready) return 'ready';
  return score >= Math.min(ready, revision) ? 'needs_revision' : 'rejected';
};

/**
 * The quality reviewer: reads a comment against its post, the person's talking points and earlier comments; six explained parts, hard rules,
 * a label for each sentence. `quick` needs no embeddings and is marked partial. Pure but for the embedder.
 * @throws VALIDATION CANCELLED
 */
export const createQualityReviewer = (): ((input: QualityReviewerInput, context: AgentContext) => Promise<Review>) => {
  const kept = new LruCache<Promise<Kept>>(48);
  const background = (input: ReviewInput): Promise<Kept> => {
    const { post, brief } = input;
    const key = JSON.stringify([post.url, post.title, post.text, post.comments.map(({ text }) => text), brief?.talkingPoints, brief?.topic, brief?.audience, brief?.keywords, brief?.persona, brief?.link, post.author]);
    const known = kept.get(key);
    if (known) return known;
    const reading = readBackground(input);
    kept.set(key, reading);
    return reading;
  };
  return async (given, context) => {
    const parsed = qualityReviewerInput.safeParse(given);
    if (!parsed.success) throw new AppError('VALIDATION', 'The reviewer was given a comment that does not fit its contract.', { details: { issues: parsed.error.issues } });
    const input = parsed.data;
    if (input.text.trim() === '') throw new AppError('VALIDATION', 'There is no text to review.');
    const { post, talkingPoints, campaign } = await background(input);
    const comment = await readComment(input.text, post, context.signal);
    const [vectors, advice] = input.quick
      ? [null, null]
      : await Promise.all([embedReview(input, comment, post, talkingPoints, context), input.grammar ? grammarAdvice(comment, post, talkingPoints, context) : null]);
    const fits = vectors && (await pointFits(input, post, context));
    const support = supportOf(comment, post, talkingPoints, campaign, vectors);
    const labels = support.map((held) => labelOf(held, comment, input.brief?.persona.affiliations ?? []));
    const reading: ReviewReading = { input, comment, post, talkingPoints, support, labels, vectors, fits };
    const issues = [...allRules.flatMap((rule) => rule(reading)), ...(advice?.issues ?? [])];
    const parts = partsOf(reading, issues);
    const score = scoreOf(parts, input.setting);
    const from = { ready: input.brief?.qualityThreshold ?? reviewerWeights.readyFrom, revision: input.setting?.needsRevisionFrom ?? reviewerWeights.revisionFrom };
    return qualityReviewerOutput.parse({
      verdict: verdictOf(score, issues, from), score, parts: { ...parts, tone: withGrammarReason(parts.tone, advice) }, issues, sentences: labels,
      version: input.setting?.version ?? reviewerWeights.version, ...(input.quick ? { partial: true } : {}), ...(advice ? { grammar: advice.checked ? 'checked' : 'unchecked' } : {}),
    });
  };
};
