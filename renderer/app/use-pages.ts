import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

export interface PageOf<T> {
  items: T[];
  total: number;
}

/** A long list by index: fetches the pages in sight, and the first, which tells the total. Renders anew for another page, not for each row that scrolls by. */
export const usePages = <T,>(pageSize: number, optionsOf: (page: number) => object) => {
  const [range, setRange] = useState<readonly [number, number]>([1, 1]);
  const onRange = useCallback((first: number, last: number) => {
    const [from, to] = [Math.floor(first / pageSize) + 1, Math.floor(last / pageSize) + 1];
    setRange((before) => (before[0] === from && before[1] === to ? before : [from, to]));
  }, [pageSize]);
  const pages = [...new Set([1, ...Array.from({ length: range[1] - range[0] + 1 }, (_, at) => range[0] + at)])];
  // The options come from the typed tRPC proxy of the caller, whose item type is T; useQueries can not express a list of unknown length of them.
  const results = useQueries({ queries: pages.map((page) => optionsOf(page) as UseQueryOptions<PageOf<T>>) });
  const head = results[0];
  const row = (index: number): T | undefined => results[pages.indexOf(Math.floor(index / pageSize) + 1)]?.data?.items[index % pageSize];
  return { total: head?.data?.total ?? 0, row, onRange, query: { data: head?.data, error: head?.error ?? null, refetch: () => Promise.all(results.map((result) => result.refetch())) } };
};
