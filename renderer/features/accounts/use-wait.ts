import { useCallback, useEffect, useState } from 'react';

const tick = 1_000;

/** Seconds until main takes the next try; 0 when it does now. */
export const useWait = (): [number, (ms: number) => void] => {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / tick));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(Date.now()), tick / 4);
    return () => clearInterval(timer);
  }, [left]);
  const wait = useCallback((ms: number) => {
    setNow(Date.now());
    setUntil(Date.now() + ms);
  }, []);
  return [left, wait];
};
