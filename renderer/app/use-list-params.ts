import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Search, filters, sort and page of a list, kept in the address, so that going back comes back to the same rows. */
export const useListParams = <F extends Record<string, string>>(initial: F) => {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(Object.entries(initial).map(([name, value]) => [name, params.get(name) ?? value])) as F;
  const set = useCallback((changes: Partial<F>) => setParams((before) => {
    const next = new URLSearchParams(before);
    next.delete('page');
    for (const [name, value] of Object.entries(changes)) if (value) next.set(name, value); else next.delete(name);
    return next;
  }, { replace: true }), [setParams]);
  const setPage = (page: number) => setParams((before) => { const next = new URLSearchParams(before); next.set('page', String(page)); return next; }, { replace: true });
  const clear = () => setParams({}, { replace: true });
  const filtered = Object.entries(values).some(([name, value]) => name !== 'sort' && value !== initial[name]);
  return { values, set, clear, filtered, page: Math.max(1, Number(params.get('page')) || 1), setPage };
};
