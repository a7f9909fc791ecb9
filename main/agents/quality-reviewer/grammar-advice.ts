import type { Issue } from '@shared/contracts/review';
import type { GrammarSlip } from '../../core/ports/grammar-checker';
import type { AgentContext } from '../agent-context';
import { overlaps, type CommentReading, type PostReading, type TalkingPointReading } from './reading';

/** Longest that a review waits for the checker: its first answer takes seconds, and it is advice. */
const patienceMs = 1500;
const mostSlips = 6;

const american = (word: string): string => word.toLowerCase().replace(/our/gu, 'or').replace(/is(e|ed|es|ing|ation)$/u, 'iz$1').replace(/ys(e|ed|ing)$/u, 'yz$1').replace(/re$/u, 'er').replace(/ll(ed|ing|er)$/u, 'l$1').replace(/ogue$/u, 'og').replace(/ence$/u, 'ense');

/** Quotes are the author's; names and terms of the post or the person are not misspelt; British spelling is spelling. */
const isSlip = ({ start, end, kind, replacements }: GrammarSlip, comment: CommentReading, post: PostReading, talkingPoints: readonly TalkingPointReading[]): boolean => {
  if (comment.quotes.some((quote) => overlaps(quote, { start, end })) || comment.runs.some(({ span }) => overlaps(span, { start, end }))) return false;
  if (kind !== 'Spelling') return true;
  const word = comment.text.slice(start, end);
  const form = ` ${word.toLowerCase()} `;
  if (/\p{Lu}|\d|[._/@#]/u.test(word) || post.index.flat.includes(form) || talkingPoints.some(({ index }) => index.flat.includes(form))) return false;
  return !replacements.some((replacement) => american(word) === american(replacement));
};

const withPatience = async (check: Promise<GrammarSlip[]>): Promise<GrammarSlip[]> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GrammarSlip[]>((resolve) => { timer = setTimeout(() => resolve([]), patienceMs); });
  try {
    return await Promise.race([check, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Slips of grammar and spelling as advice; they change neither score nor verdict, which must not hang on whether the checker is up. */
export const grammarAdvice = async (comment: CommentReading, post: PostReading, talkingPoints: readonly TalkingPointReading[], { grammar, signal, log }: AgentContext): Promise<Issue[]> => {
  if (!grammar) return [];
  const check = grammar.check(comment.text, signal ? { signal } : {}).catch((error: unknown) => {
    log.warn('The grammar check failed.', { error: error instanceof Error ? error.message : String(error) });
    return [];
  });
  const slips = await withPatience(check);
  return slips.filter((slip) => isSlip(slip, comment, post, talkingPoints)).slice(0, mostSlips).map(({ start, end, message, replacements }) => ({
    rule: 'grammar', severity: 'warn' as const, span: { start, end }, message: replacements[0] ? `${message} (${replacements.map((replacement) => `"${replacement}"`).join(' or ')})` : message,
  }));
};
