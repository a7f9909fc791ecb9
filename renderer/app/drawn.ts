// What floats above a screen, once it is asked for, is not part of the window's first draw: its code is read and run after it.
import { useEffect, useState } from 'react';

/** Longest wait for a window that is never idle, in milliseconds. */
const within = 300;

let drawn = false;

/** False in the window's first draw, true from its first rest after it. */
export const useDrawn = (): boolean => {
  const [seen, setSeen] = useState(drawn);
  useEffect(() => {
    if (seen) return;
    const waiting = requestIdleCallback(() => { drawn = true; setSeen(true); }, { timeout: within });
    return () => cancelIdleCallback(waiting);
  }, [seen]);
  return seen;
};
