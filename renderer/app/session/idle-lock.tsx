import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../trpc';
import { useGate } from './gate-context';

const signs = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;

/** Locks the window of the person; work in the background goes on. */
export const useLock = () => {
  const { askAgain } = useGate();
  return useMutation(useTRPC().auth.lock.mutationOptions({ onSuccess: askAgain }));
};

/** Locks after so many minutes without a key, a move or a turn of the wheel; also when the timer slept with the computer. */
export const IdleLock = ({ minutes }: { minutes: number }) => {
  const { mutate: lock } = useLock();
  useEffect(() => {
    const limit = minutes * 60_000;
    let last = Date.now();
    let timer = setTimeout(look, limit);
    function look() {
      clearTimeout(timer);
      const left = last + limit - Date.now();
      if (left <= 0) {
        last = Date.now(); // should main refuse, it is tried again after another wait
        lock();
      }
      timer = setTimeout(look, left > 0 ? left : limit);
    }
    const active = () => {
      // What ends a sleep is no sign of somebody who was there all the time.
      if (Date.now() - last >= limit) look();
      else last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, active, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, active, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, lock]);
  return null;
};
