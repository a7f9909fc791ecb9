import type { StyleLineName, StyleValues } from '@shared/contracts/style-card';
import type { StoredEdit } from './edit-pair';

/** A line with its evidence: how many edits show it, and the newest of those. */
export interface Learned<V> {
  value: V;
  seen: number;
  /** Edits that could have shown it, where fewer than all. */
  of?: number;
  example: Pick<StoredEdit, 'commentId' | 'before' | 'after'>;
}
export type LearnedLines = { [L in StyleLineName]?: Learned<StyleValues[L]> };
