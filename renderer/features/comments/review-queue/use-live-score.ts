import { useEffect, useRef, useState } from 'react';
import type { Review } from '@shared/contracts/review';
import { useTRPCClient } from '../../../app/trpc';
import { withoutJumps } from './without-jumps';

/** What is asked one after the other, and what is still missing after each answer. */
const depths = [[{ quick: true }, 'score'], [{ quick: false }, 'grammar'], [{ quick: false, grammar: true }, null]] as const;

/** So long the person has to rest before the text is looked at. */
const pauseMs = 90;

export type CatchingUp = 'score' | 'grammar' | null;

interface LiveScore {
  review: Review;
  /** The text that `review` speaks of. */
  reviewedText: string;
  /** `score`: rules and spans are new, the rest is still of the text before. `grammar`: only slips of grammar are missing. */
  catchingUp: CatchingUp;
}

/**
 * Reviews a text while it is typed: rules first, then the whole score, then grammar. Late answers to earlier texts are dropped.
 * @param editing once it is true, what the review compares with (the post, earlier comments) is read in before the first key
 */
export const useLiveScore = (id: string, text: string, stored: { text: string; review: Review }, editing: boolean): LiveScore => {
  const client = useTRPCClient();
  const storedText = useRef(stored.text);
  storedText.current = stored.text;
  useEffect(() => {
    if (!editing) return;
    const abort = new AbortController();
    client.comments.score.query({ id, text: storedText.current, quick: false }, { signal: abort.signal }).catch(() => undefined); // the first score of a text says what is wrong
    return () => abort.abort();
  }, [client, id, editing]);
  const [live, setLive] = useState<LiveScore>({ review: stored.review, reviewedText: stored.text, catchingUp: null });
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const current = () => turn.current === mine;
    if (text === stored.text) {
      setLive({ review: stored.review, reviewedText: stored.text, catchingUp: null });
      return;
    }
    if (text.trim() === '') return;
    const abort = new AbortController();
    const show = (review: Review, catchingUp: CatchingUp) =>
      setLive((before) => ({ review: withoutJumps({ review: before.review, text: before.reviewedText }, { review, text }), reviewedText: text, catchingUp }));
    const look = async () => {
      for (const [depth, catchingUp] of depths) {
        const review = await client.comments.score.query({ id, text, ...depth }, { signal: abort.signal });
        if (!current()) return;
        show(review, catchingUp);
      }
    };
    const timer = setTimeout(() => void look().catch(() => current() && setLive((before) => ({ ...before, catchingUp: null }))), pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, id, text, stored.text, stored.review]);
  return live;
};
