import { listPath } from '../../app/figure-range';

type Filters = Record<string, string | number | boolean | undefined>;

/** Where the rows of a range are shown; each list takes further filters. */
export interface RowsOf {
  drafts(filters: Filters): string;
  skips(filters: Filters): string;
  tasks(filters: Filters): string;
}

export const rowsOf = ({ start: from, end: to }: { start: string; end: string }, campaignId: string | undefined): RowsOf => {
  const at = (path: string) => (filters: Filters): string => listPath(path, { campaignId, from, to, ...filters });
  return { drafts: at('/comments'), skips: at('/analytics/skips'), tasks: at('/tasks') };
};
