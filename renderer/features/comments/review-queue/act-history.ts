// What a person did in the queue, so that it can be taken back: kept by account for as long as the window lives, over other
// screens and reloads.
export type Act = { kind: 'comment'; id: string } | { kind: 'site'; blogId: string; rejected: string | null };

/** Older acts can still be taken back on the comment itself. */
const most = 100;
const keyOf = (account: string): string => `review.acts.${account}`;

export interface ActHistory {
  push(account: string, act: Act): void;
  /** The last act, taken off. */
  pop(account: string): Act | undefined;
  /** Forgets all acts on one comment. */
  dropComment(account: string, id: string): void;
  count(account: string): number;
  subscribe(changed: () => void): () => void;
}

export const createActHistory = (storage: Pick<Storage, 'getItem' | 'setItem'>): ActHistory => {
  const listeners = new Set<() => void>();
  const read = (account: string): Act[] => {
    try {
      return JSON.parse(storage.getItem(keyOf(account)) ?? '[]') as Act[];
    } catch {
      return [];
    }
  };
  const write = (account: string, acts: readonly Act[]): void => {
    storage.setItem(keyOf(account), JSON.stringify(acts.slice(-most)));
    for (const changed of listeners) changed();
  };
  return {
    push: (account, act) => write(account, [...read(account), act]),
    pop: (account) => {
      const acts = read(account);
      const last = acts.pop();
      if (last) write(account, acts);
      return last;
    },
    dropComment: (account, id) => write(account, read(account).filter((act) => act.kind !== 'comment' || act.id !== id)),
    count: (account) => read(account).length,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
};
