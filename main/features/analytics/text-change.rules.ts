const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Words to put in, take out or exchange (Levenshtein) between two lists, one row of the table at a time. */
const distance = (from: readonly string[], to: readonly string[]): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, word] of from.entries()) {
    const next = [at + 1];
    for (const [other, wanted] of to.entries()) {
      next.push(Math.min((row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1, (row[other] ?? 0) + (word === wanted ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};

/** How much of a text an edit changed: the share of its words, 0 (nothing but spaces) to 1 (every word). */
export const changedShare = (before: string, after: string): number => {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const most = Math.max(from.length, to.length);
  // An edit touches a part: what both texts begin and end with needs no table.
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return most === 0 ? 0 : distance(from.slice(head, from.length - tail), to.slice(head, to.length - tail)) / most;
};
