import { useEffect, useRef, useState } from 'react';
import type { Review } from '@shared/contracts/review';
import { useTRPCClient } from '../../../app/trpc';
import { withoutJumps } from './without-jumps';

/** So long the person has to rest before the text is looked at. */
const pauseMs = 90;

interface LiveScore {
  review: Review;
  /** The text that `review` speaks of. */
  reviewedText: string;
  /** Rules and spans are new, the rest is still of the text before. */
  catchingUp: boolean;
}

/** Reviews a text while it is typed: rules first, then everything. Late answers to earlier texts are dropped. */
export const useLiveScore = (id: string, text: string, stored: { text: string; review: Review }): LiveScore => {
  const client = useTRPCClient();
  const [live, setLive] = useState<LiveScore>({ review: stored.review, reviewedText: stored.text, catchingUp: false });
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const current = () => turn.current === mine;
    if (text === stored.text) {
      setLive({ review: stored.review, reviewedText: stored.text, catchingUp: false });
      return;
    }
    if (text.trim() === '') return;
    const abort = new AbortController();
    const look = async () => {
      const quick = await client.comments.score.query({ id, text, quick: true }, { signal: abort.signal });
      if (!current()) return;
      setLive((before) => ({ review: withoutJumps(before.review, quick), reviewedText: text, catchingUp: true }));
      const full = await client.comments.score.query({ id, text, quick: false }, { signal: abort.signal });
      if (current()) setLive((before) => ({ review: withoutJumps(before.review, full), reviewedText: text, catchingUp: false }));
    };
    const timer = setTimeout(() => void look().catch(() => current() && setLive((before) => ({ ...before, catchingUp: false }))), pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, id, text, stored.text, stored.review]);
  return live;
};
