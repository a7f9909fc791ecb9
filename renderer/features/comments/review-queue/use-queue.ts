import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentSummary } from '@shared/contracts/comment';
import type { Verdict } from '@shared/contracts/review';
import { useTRPC, type Inputs, type Outputs } from '../../../app/trpc';
import { usePages } from '../../../app/use-pages';

export type QueueView = 'awaiting' | 'approved' | 'rejected';
export type QueueSort = 'score' | 'newest' | 'oldest' | 'host';

export interface QueueFilters {
  view: QueueView;
  sort: QueueSort;
  search: string;
  campaignId: string;
  host: string;
  verdict: Verdict | '';
  minScore: string;
}

const empty: QueueFilters = { view: 'awaiting', sort: 'score', search: '', campaignId: '', host: '', verdict: '', minScore: '' };
const pageSize = 50;

const inputOf = (filters: QueueFilters): Inputs['comments']['list'] => ({
  status: filters.view, sort: filters.sort, pageSize,
  ...(filters.search ? { search: filters.search } : {}), ...(filters.campaignId ? { campaignId: filters.campaignId } : {}), ...(filters.host ? { host: filters.host } : {}),
  ...(filters.verdict ? { verdict: filters.verdict } : {}), ...(filters.minScore ? { minScore: Number(filters.minScore) } : {}),
});

/** The drafts of a view in order, and which of them is read. The address holds both, so that a link leads to a draft. */
export const useQueue = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [params, setParams] = useSearchParams();
  const filters = useMemo((): QueueFilters => ({ ...empty, ...Object.fromEntries([...params].filter(([name]) => name in empty)) }), [params]);
  const input = inputOf(filters);
  const pages = usePages<CommentSummary>(pageSize, (page) => trpc.comments.list.queryOptions({ ...input, page }));
  const wanted = params.get('id');
  const loaded = Array.from({ length: pages.total }, (_, at) => pages.row(at));
  const found = loaded.findIndex((row) => row?.id === wanted);
  const linked = useLinked(wanted, pages.query.data !== undefined && found < 0);
  const beyond = linked.comment?.status === filters.view ? linked.comment : undefined;
  const index = Math.max(0, found);
  const current: CommentSummary | undefined = beyond ?? (linked.onItsWay ? undefined : loaded[index]);

  const decided = useRef(new Set<string>());
  const set = useCallback((changes: Partial<QueueFilters> & { id?: string }) => setParams((before) => {
    if ('view' in changes) decided.current.clear();
    const next = new URLSearchParams(before);
    if (!('id' in changes)) next.delete('id');
    for (const [name, value] of Object.entries(changes)) if (value && value !== empty[name as keyof QueueFilters]) next.set(name, value); else next.delete(name);
    return next;
  }, { replace: true }), [setParams]);

  const select = useCallback((id: string | undefined) => set(id ? { id } : {}), [set]);
  // A draft that is linked to, or that an edit sent back, is read where it stands now. Not one that was just decided: the
  // address still names it for a moment, while the queue goes on.
  const standsIn = linked.comment?.status === 'posted' || decided.current.has(wanted ?? '') ? undefined : linked.comment?.status;
  useEffect(() => {
    if (standsIn && wanted && standsIn !== filters.view) set({ view: standsIn, id: wanted });
    else if (current && current.id !== wanted) select(current.id);
  }, [standsIn, filters.view, current, wanted, select, set]);

  // Steps count from here, so that keys pressed faster than the screen is drawn all count.
  const at = useRef(index);
  useEffect(() => { at.current = index; }, [index]);
  const move = (step: number) => {
    const to = loaded[at.current + step];
    if (!to) return;
    at.current += step;
    select(to.id);
  };

  /** Takes a row out at once; the refetch that follows the event confirms it. */
  const leave = (id: string) => {
    const next = loaded[index + 1] ?? loaded[index - 1];
    decided.current.add(id);
    queryClient.setQueriesData<Outputs['comments']['list']>({ queryKey: trpc.comments.list.queryKey(input).slice(0, 1), type: 'active' }, (page) => {
      if (!page?.items.some((row) => row.id === id)) return page;
      return { ...page, items: page.items.filter((row) => row.id !== id), total: page.total - 1 };
    });
    select(next?.id);
  };
  const active = [filters.search, filters.campaignId, filters.host, filters.verdict, filters.minScore].filter(Boolean).length;
  return { filters, set, pages, index, current, next: loaded[index + 1], move, select, leave, active };
};

/** A link may lead to a draft that is not among the pages in sight: then it is read by itself. */
const useLinked = (id: string | null, needed: boolean) => {
  const query = useQuery({ ...useTRPC().comments.get.queryOptions({ id: id ?? '' }), enabled: id !== null && needed });
  return { comment: needed && query.data?.id === id ? query.data : undefined, onItsWay: needed && query.isFetching };
};
export type Queue = ReturnType<typeof useQueue>;
