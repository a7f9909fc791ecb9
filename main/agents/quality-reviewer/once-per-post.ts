import type { PostReading } from './reading';

const kept = new WeakMap<PostReading, Map<string, unknown>>();

/** What holds for a post however often the person types under it: worked out once for each reading of a post. */
export const oncePerPost = <T>(post: PostReading, name: string, work: () => T): T => {
  const known = kept.get(post) ?? new Map<string, unknown>();
  kept.set(post, known);
  if (!known.has(name)) known.set(name, work());
  return known.get(name) as T;
};
