/** When the soft limits are counted: by approvals, or by what was posted (G10). */
export type LimitStage = 'approval' | 'posting';

/** What was done before, the comment at hand left out. */
export interface LimitCounts {
  onPost: number;
  onSite: number;
  byAuthor: number;
  today: number;
}
