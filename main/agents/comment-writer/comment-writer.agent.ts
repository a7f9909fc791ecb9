import type { Plan } from '@shared/contracts/plan';
import type { Skip } from '@shared/contracts/source';
import type { Length } from '@shared/contracts/style';
import { loadTagger, type Tagger } from '../../language/tagging';
import type { AgentContext } from '../agent-context';
import { briefSchema, type Brief } from '../brief.schema';
import type { AuthorQuestion } from './author-questions/author-question';
import { agedFrom } from './author-questions/from-claims';
import { choiceReason, fitsChoice, type Choice, type Tried } from './choice';
import type { CommentCandidate, CommentWriterInput, CommentWriterOutput } from './comment-writer.schema';
import { declineReason } from './decline-reason';
import type { Draft } from './draft';
import { faultOf } from './draft-check';
import { readInstructions } from './instructions';
import { longDrafts } from './long-drafts';
import { matchPoints, type Matches } from './matching';
import type { Outline } from './outline';
import { draftsOfOutline, outlinesOfPairs, outlinesOnTopic, type DraftSetting } from './pair-drafts';
import { planOf } from './plan';
import { thingsOf } from './post-things';
import { readMaterial, type Material } from './post-material';
import { inOwnStyle, withoutStruck } from './own-style';
import { draftsOfQuestion, isAskable, outlinesOfQuestions } from './question-drafts';
import { pickVaried, readWear, usesAllowed, type Picked } from './ranking';
import { isOnTopic } from './topic';
import type { TalkingPoint } from './talking-point';
import { ownWording } from './wording-overlap';

/** Writes comments on one post from its own sentences and the person's talking points, without a model. */
export type CommentWriter = (input: CommentWriterInput, context: AgentContext) => Promise<CommentWriterOutput>;

const declined = (code: Skip['code'], reason: string): CommentWriterOutput => ({ candidates: [], declined: { code, reason } });

const asCandidate = ({ type, text, evidence, points, disclosure, shape }: Draft, plan: Plan): CommentCandidate => ({ type, text, evidence, talkingPoints: points.map(({ original }) => original), disclosure, shape, plan });

const daysSince = (date: string | null, now: Date): number | null => {
  const then = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(then) ? null : (now.getTime() - then) / 86_400_000;
};

/** Those that can be asked of a post of this age. */
const questionsNow = (questions: readonly AuthorQuestion[], ageInDays: number | null): AuthorQuestion[] =>
  questions.filter(({ age }) => age === undefined || (age === 'old') === (ageInDays !== null && ageInDays >= agedFrom));

const settingOf = (tagger: Tagger, input: CommentWriterInput, brief: Brief, material: Material, now: Date): DraftSetting => {
  const wishes = readInstructions(input.instructions, brief.length);
  const type = input.type ?? wishes.type;
  const ageInDays = daysSince(input.post.date, now);
  return {
    brief: wishes.tone ? { ...brief, tone: wishes.tone } : brief,
    length: wishes.length ?? brief.length,
    allowed: type ? [type] : brief.commentStyles,
    typeUses: readWear(input.usedShapes, []).types,
    questions: questionsNow(material.questions, ageInDays),
    things: thingsOf(tagger, material),
    history: input.history,
    ageInDays,
  };
};

const wantsQuestion = (input: CommentWriterInput, brief: Brief): boolean | null => readInstructions(input.instructions, brief.length).asks;

/** What came of the talking point that the person chose. */
const triedOf = (choice: Choice | undefined, { points }: Material, { pairs }: Matches, rounds: readonly Picked[]): Tried => {
  const isChosen = ({ original }: TalkingPoint): boolean => original === choice?.point;
  const passed = rounds.flatMap((round) => [...round.passed]).filter(([draft]) => draft.points.some(isChosen)).map(([, why]) => why);
  return { read: points.some(isChosen), beside: pairs.some(({ point, chosen }) => chosen && isChosen(point)), fault: passed.find((why) => why !== 'wish') ?? passed[0] ?? null };
};

/** What fits decides where nothing fills the length that was asked for: better a band off than padded or not said. */
const lengthsTried: Record<Length, readonly Length[]> = { short: ['short', 'medium'], medium: ['medium', 'short'], long: ['long', 'medium'] };

/** Characters of one of the two parts of a long comment. */
const partBand = [110, 480] as const;

/** The built-in, extractive comment writer. */
export const createCommentWriter = (): CommentWriter => async (input, context) => {
  const { post, analysis, history } = input;
  const brief = briefSchema.parse(input.brief);
  if (analysis.skip) return { candidates: [], declined: analysis.skip };
  if (post.language !== null && !/^en\b/iu.test(post.language)) return declined('language', `The post is in "${post.language}"; the built-in drafter writes English only, other languages need a model.`);
  const tagger = await loadTagger();
  const material = readMaterial(tagger, input, brief);
  const matches = await matchPoints(material, context, input.choice);
  const setting = settingOf(tagger, input, brief, material, context.clock.now());
  const related = matches.related.filter(({ fragment }) => isAskable(fragment, material));
  const onTopic = matches.pairs.length > 0 || related.length > 0 || isOnTopic(analysis.fit);
  const asks = wantsQuestion(input, brief);
  const wear = readWear(input.usedShapes, history);
  const unwanted = ({ evidence, points, text }: Draft): string | null => {
    const used = points.map(({ original }) => original);
    if (used.some((point) => wear.pointUses(point) >= usesAllowed(brief.talkingPoints.length))) return 'worn';
    return (asks === null || text.includes('?') === asks) && fitsChoice(input.choice, evidence, used) ? null : 'wish';
  };
  const against = { postText: post.text, pageComments: post.comments.map(({ text }) => text), historyWording: history.map((comment) => ownWording(comment, brief.talkingPoints)), talkingPoints: brief.talkingPoints, length: setting.length, ...(input.limits ? { limits: input.limits } : {}) };
  const pick = (drafts: Draft[], length: Length): Picked => pickVaried(drafts, wear, input.maxCandidates ?? 6, (draft) => unwanted(draft) ?? faultOf(draft, { ...against, length }));
  const worded = (outlines: Outline[], own: DraftSetting): Draft[] => outlines.flatMap((outline) => (outline.pair ? draftsOfOutline(outline, own) : draftsOfQuestion(outline, own)));
  const told = (own: DraftSetting): Draft[] => {
    const parts = { ...own, band: partBand };
    const long = own.length === 'long' ? longDrafts(worded(outlinesOfPairs(matches.pairs, parts), parts), setting.brief, history) : [];
    return [...worded([...outlinesOfPairs(matches.pairs, own), ...outlinesOnTopic(related, own)], own), ...long];
  };
  const asked = (own: DraftSetting): Draft[] => (onTopic ? worded(outlinesOfQuestions(material, own), own) : []);
  // What the person knows comes first, a mere question only where none of it fits; and rather a shorter comment than a padded one.
  const rounds: Picked[] = [];
  let wanted = 0;
  for (const make of [told, asked]) {
    for (const length of lengthsTried[setting.length]) {
      if (rounds.some(({ drafts }) => drafts.length > 0)) break;
      const made = inOwnStyle(make({ ...setting, length }), input.style, length);
      wanted += made.filter((draft) => unwanted(draft) === null).length;
      rounds.push(withoutStruck(pick(made, length), input.style));
    }
  }
  const picked = rounds.at(-1)?.drafts ?? [];
  context.log.debug('comment writer', { passages: material.passages.length, pairs: matches.pairs.length, drafts: wanted, picked: picked.length });
  const unfit = picked.length === 0 && material.passages.length > 0 ? choiceReason(input.choice, triedOf(input.choice, material, matches, rounds)) : null;
  if (unfit !== null) return declined('nothing_to_add', unfit);
  if (picked.length === 0) return { candidates: [], declined: declineReason({ onTopic, quotable: material.passages.length > 0, wanted }, matches) };
  return { candidates: picked.map(({ draft }) => asCandidate(draft, planOf(draft, rounds, analysis.gaps ?? []))), declined: null };
};
