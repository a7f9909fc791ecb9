import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface PageOf<T> {
  items: T[];
  total: number;
}

type Range = readonly [from: number, to: number];

/** How long a list that was leapt over rests before what is in sight then is fetched, in milliseconds: nobody reads what flies by. */
const restMs = 60;

const adjoins = ([from, to]: Range, [nextFrom, nextTo]: Range): boolean => nextFrom <= to + 1 && nextTo >= from - 1;

/** A long list by index: fetches the pages in sight, and the first, which tells the total. Renders anew for another page, not for each row that scrolls by. */
export const usePages = <T,>(pageSize: number, optionsOf: (page: number) => object) => {
  const [range, setRange] = useState<Range>([1, 1]);
  const shown = useRef(range);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const onRange = useCallback((first: number, last: number) => {
    const next: Range = [Math.floor(first / pageSize) + 1, Math.floor(last / pageSize) + 1];
    const show = (): void => {
      shown.current = next;
      setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
    };
    clearTimeout(resting.current);
    if (adjoins(shown.current, next)) show();
    else resting.current = setTimeout(show, restMs);
  }, [pageSize]);
  const pages = [...new Set([1, ...Array.from({ length: range[1] - range[0] + 1 }, (_, at) => range[0] + at)])];
  // The options come from the typed tRPC proxy of the caller, whose item type is T; useQueries can not express a list of unknown length of them.
  const results = useQueries({ queries: pages.map((page) => optionsOf(page) as UseQueryOptions<PageOf<T>>) });
  const head = results[0];
  const row = (index: number): T | undefined => results[pages.indexOf(Math.floor(index / pageSize) + 1)]?.data?.items[index % pageSize];
  return { total: head?.data?.total ?? 0, row, onRange, query: { data: head?.data, error: head?.error ?? null, refetch: () => Promise.all(results.map((result) => result.refetch())) } };
};
