// Posts that are copies of another of the same campaign, told by the smallest shingle hashes of their texts.

/** Share of common shingles from which two texts are one. */
export const sameTextFrom = 0.7;

export interface Fingerprinted {
  id: string;
  ordinal: number;
  /** Ascending. */
  fingerprint: readonly number[];
}

/** Estimated share of common shingles, from the smallest hashes of both together. */
export const similarity = (a: readonly number[], b: readonly number[]): number => {
  const size = Math.min(Math.max(a.length, b.length), 128);
  let i = 0;
  let j = 0;
  let seen = 0;
  let common = 0;
  while (seen < size && (i < a.length || j < b.length)) {
    const left = a[i] ?? Infinity;
    const right = b[j] ?? Infinity;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : common / seen;
};

/** Each copy with the earlier post that it copies; only posts that share hashes are compared. */
export const findCopies = <T extends Fingerprinted>(posts: readonly T[]): { copy: T; original: T }[] => {
  const byHash = new Map<number, T[]>();
  const copies: { copy: T; original: T }[] = [];
  for (const post of [...posts].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1))) {
    const shared = new Map<T, number>();
    for (const hash of post.fingerprint) for (const other of byHash.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const likely = [...shared].filter(([, count]) => count >= post.fingerprint.length / 3).map(([other]) => other);
    const original = likely.find((other) => similarity(other.fingerprint, post.fingerprint) >= sameTextFrom);
    if (original) {
      copies.push({ copy: post, original });
      continue;
    }
    for (const hash of post.fingerprint) byHash.set(hash, [...(byHash.get(hash) ?? []), post]);
  }
  return copies;
};
