import { lengths, tones, type CommentType, type Length, type Tone } from '@shared/contracts/style';

/** What of the person's wish for another draft can be followed without a model. */
export interface Wishes {
  length: Length | null;
  tone: Tone | null;
  type: CommentType | null;
  asks: boolean | null;
}

const step = (length: Length, by: number): Length => lengths[Math.min(lengths.length - 1, Math.max(0, lengths.indexOf(length) + by))] ?? length;

/** Reads "shorter", "more casual", "ask a question", "no question", "my own experience", "without the link". */
export const readInstructions = (text: string, length: Length): Wishes => {
  const has = (pattern: RegExp): boolean => pattern.test(text);
  const noQuestion = has(/\b(?:no|without|drop|leave out|remove)\b[^.]{0,12}\bquestion/iu);
  const asked = !noQuestion && has(/\bquestion|\bask\b/iu);
  const wantedLength = has(/\bshort(?:er)?\b|\bbriefer?\b|\bconcise\b/iu) ? step(length, -1) : has(/\blong(?:er)?\b|\bmore detail/iu) ? step(length, 1) : null;
  const tone = tones.find((name) => has(new RegExp(`\\b${name}`, 'iu'))) ?? (has(/\b(?:relaxed|friendly|informal)\b/iu) ? 'casual' : has(/\bformal\b/iu) ? 'professional' : null);
  const type: CommentType | null = has(/\b(?:experience|our own case|my own case|story)\b/iu) ? 'experience' : has(/\binsight\b/iu) ? 'insight' : has(/\b(?:link|resource)\b/iu) && !has(/\b(?:no|without)\b[^.]{0,12}\blink/iu) ? 'resource' : null;
  return { length: wantedLength, tone, type, asks: noQuestion ? false : asked ? true : null };
};
