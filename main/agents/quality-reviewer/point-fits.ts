import { fitsOfPost } from '../../language/point-fit/fits-of-post';
import { loadTagger } from '../../language/tagging';
import type { AgentContext } from '../agent-context';
import type { PostReading, ReviewInput } from './reading';

const known = new WeakMap<PostReading, Promise<number[]>>();

const workOut = async ({ post: { title }, brief }: ReviewInput, post: PostReading, { embedder }: AgentContext): Promise<number[]> => {
  const sentences = post.sentences.filter(({ code }) => !code);
  const passages = post.supporting.map(({ text, start }) => ({ quote: text, start }));
  const fits = await fitsOfPost({ title, sentences, passages, points: brief?.talkingPoints ?? [], campaign: brief ? [brief.topic, ...brief.keywords] : [] }, await loadTagger(), embedder);
  return fits.map(({ fit }) => fit);
};

/** How well each talking point suits the post, worked out once for all that is typed under it: no review cancels it for the others. */
export const pointFits = (input: ReviewInput, post: PostReading, context: AgentContext): Promise<number[]> => {
  const before = known.get(post);
  if (before) return before;
  const working = workOut(input, post, context);
  known.set(post, working);
  working.catch(() => known.delete(post));
  return working;
};
