import { useCallback, useEffect, useState } from 'react';

const key = 'review.edits';

const read = (): Record<string, string> => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
};

/** Texts under edit by draft: going to another draft, screen or a reload loses none of them. */
export const useUnsavedEdits = (id: string | undefined) => {
  const [edits, setEdits] = useState(read);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(edits)), [edits]);
  /** null: the edit is over. */
  const edit = useCallback((text: string | null) => {
    if (id === undefined) return;
    setEdits(({ [id]: _before, ...others }) => (text === null ? others : { ...others, [id]: text }));
  }, [id]);
  return { editing: id === undefined ? null : (edits[id] ?? null), edit, unsaved: (of: string) => of in edits };
};
