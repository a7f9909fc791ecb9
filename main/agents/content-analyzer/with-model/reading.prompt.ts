import { stances, stanceSigns, type Gap } from '@shared/contracts/reading';
import type { ModelPrompt } from '../../../core/ports/language-model';
import type { PostForAgents } from '../../brief.schema';
import { fencedPage, fenceRule } from '../../fenced-page';

/** Counted up with every change of the words below. */
export const readingPromptVersion = 'reading-1';

const rules = (fence: string): string => `You read a blog post for a person who may comment on it.

${fenceRule(fence)}

Find:
- claims: whole sentences of the post that assert something which can be agreed with or answered, copied letter by letter, the weightiest first. No headings, no greetings, no teasers, no orders to the reader, nothing that readers wrote.
- stances: how the author stands (${stances.join(', ')}) to the few subjects that the post is mainly about. For each, sentences of the post that show it, copied letter by letter, the words in them that tell, and what they are (${stanceSigns.join(', ')}).
- gaps: those of the person's talking points that the post does not make itself and that its readers would gain from, by number, the most fitting first, each with one plain sentence about what it adds to this post. Leave out what the post already says and what has nothing to do with it.

Say nothing that is not in the post. Where nothing is to be found, give an empty list.`;

export const readingPrompt = (post: PostForAgents, gaps: readonly Gap[]): ModelPrompt => {
  const { page, fence } = fencedPage(post, 0);
  const points = gaps.length === 0 ? '(none)' : gaps.map(({ talkingPoint }, at) => `${at}. ${talkingPoint}`).join('\n');
  return { name: 'post_reading', system: rules(fence), user: ['The talking points of the person, by number:', points, '', 'The page:', fence, page, fence].join('\n') };
};
