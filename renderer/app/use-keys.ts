import { useEffect, useRef } from 'react';

/** What was closed and fades away: it covers nothing any more, and the focus it still holds is on its way back. */
const closed = '[data-closed], [data-closed] *';
const editable = (target: EventTarget | null): boolean => target instanceof HTMLElement && !target.matches(closed) && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
/** A toast calls itself a dialog too, but covers nothing. */
const covered = (): boolean => document.querySelector(`:is([role="dialog"]:not([data-toast]), [role="menu"], [role="listbox"]):not(${closed})`) !== null;

/** Held down, these go on; the others act once. */
const repeating = new Set(['j', 'k']);

/** One-letter keys of a screen: silent while the person types, while something floats above, or with a modifier. */
export const useKeys = (keys: Record<string, () => void>, enabled: boolean): void => {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.repeat && !repeating.has(event.key)) || editable(event.target) || covered()) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
};
