// The prompt of the comment writer with a model. Text of pages is data: fenced, labelled, and never an instruction (G14).
import { lengthBands } from '@shared/contracts/style';
import type { ModelPrompt } from '../../../core/ports/language-model';
import type { Brief } from '../../brief.schema';
import { fencedPage, fenceRule } from '../../fenced-page';
import type { CommentWriterInput } from '../comment-writer.schema';
import { draftMoves } from './draft.schema';
import { gapsForPrompt, readingsOfPage } from './readings-of-page';
import { styleLinesOf } from './style-lines';

/** Counted up with every change of the words below. */
export const draftPromptVersion = 'draft-2';

const mostComments = 8;
const mostEarlier = 8;
export const draftsAsked = 3;

const rules = (fence: string): string => `You write comments on blog posts for one person, who reads every draft, changes it and posts it by hand under their own name.

${fenceRule(fence)}

Plan first: choose one passage of the post, the talking point of the person that answers it (or none), what the comment does with it (${draftMoves.join(', ')}), what it adds that the post does not say, and why this plan rather than the next best one. What the post leaves out of the talking points was measured and stands below: where it fits the passage, it is the first thing to add. Then write the comment that follows from the plan.

Rules:
- Facts, numbers and names come from the post or from the talking points, nothing else. What the person did or saw comes from the talking points alone.
- A quotation is copied from the post letter by letter, stands between straight double quotation marks, and is listed under "quotes". List at least the passage that the comment rests on, also where it is not quoted in the text.
- No praise of the post, no greeting and no signature unless the person's wishes name one, no emoji, no hashtags, no headings or lists.
- No link and no address, except the one that the person's wishes allow, and then exactly as it stands there.
- Write in English, plainly, as somebody who knows the subject and has something to add. A closing question only if the author could answer it.
- The ${draftsAsked} comments differ in passage or talking point, in move, and in how they begin.
- When nothing worth saying can be said by these rules, say why under "declined" and give no comment.`;

const numbered = (items: readonly string[]): string => (items.length === 0 ? '(none)' : items.map((item, at) => `${at}. ${item}`).join('\n'));

/** By numbers and by places of the page alone: words of the page stand between its fences and nowhere else. */
const chosen = ({ choice, post }: Pick<CommentWriterInput, 'choice' | 'post'>, { talkingPoints }: Brief): { wishes: string[]; passages: string[] } => {
  if (!choice) return { wishes: [], passages: [] };
  const { avoidPassages, avoidPoints, passage, point } = choice;
  const numbers = avoidPoints.map((avoided) => talkingPoints.indexOf(avoided)).filter((at) => at >= 0);
  const quoted = (spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => `- ${post.text.slice(start, end)}`);
  return {
    wishes: [
      ...(point === null ? [] : [`Every comment uses talking point ${talkingPoints.indexOf(point)}.`]), ...(numbers.length === 0 ? [] : [`No comment uses talking point ${numbers.join(' or ')}.`]),
      ...(passage === null ? [] : ['Every comment rests on the passage that is named at the end of the page.']), ...(avoidPassages.length === 0 ? [] : ['No comment rests on a passage that is struck out at the end of the page.']),
    ],
    passages: [...(passage === null ? [] : ['', 'The passage to rest on:', ...quoted([passage])]), ...(avoidPassages.length === 0 ? [] : ['', 'Passages struck out:', ...quoted(avoidPassages)])],
  };
};

const wishes = ({ type, instructions, usedShapes, style, ...input }: Pick<CommentWriterInput, 'type' | 'instructions' | 'usedShapes' | 'style' | 'choice' | 'post'>, brief: Brief): string => {
  const [least, most] = lengthBands[brief.length];
  const link = brief.link && (type === 'resource' || (!type && brief.commentStyles.includes('resource'))) ? `A comment of type "resource" may hold this link once: ${brief.link.url}` : 'No link.';
  return [
    `Topic: ${brief.topic || '(not given)'}`, `Audience: ${brief.audience || '(not given)'}`, `Keywords: ${brief.keywords.join(', ')}`,
    `Types allowed: ${type ?? brief.commentStyles.join(', ')}`, `Tone: ${brief.tone}`, `Length of each comment: ${least} to ${most} characters`, link,
    `Forms used already in this campaign, not to be used again: ${Object.keys(usedShapes).filter((shape) => shape.includes('/model:')).join(', ') || '(none)'}`,
    ...styleLinesOf(style), ...chosen(input, brief).wishes,
    ...(instructions.trim() === '' ? [] : [`The person asks for this draft: ${instructions.trim()}`]),
  ].join('\n');
};

export const draftPrompt = (input: CommentWriterInput, brief: Brief): ModelPrompt => {
  const { page, fence } = fencedPage(input.post, mostComments, [...readingsOfPage(input.analysis), ...chosen(input, brief).passages]);
  return {
    name: 'comment_drafts',
    system: rules(fence),
    user: [
      'The wishes of the person:', wishes(input, brief), '', 'The talking points of the person, by number:', numbered(brief.talkingPoints), '',
      'What the post leaves out of them:', gapsForPrompt(input.analysis, brief.talkingPoints), '',
      'Earlier comments of the person, whose wording must not come again:', numbered(input.history.slice(0, mostEarlier)), '',
      'The page:', fence, page, fence, '', `Write ${draftsAsked} comments on it for the person to choose from.`,
    ].join('\n'),
  };
};
