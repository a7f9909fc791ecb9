import type { Issue, ReviewPart } from '@shared/contracts/review';
import { AppError } from '../../core/app-error';
import type { GrammarSlip } from '../../core/ports/grammar-checker';
import { languageOf } from '../../language/language-id';
import type { AgentContext } from '../agent-context';
import { overlaps, type CommentReading, type PostReading, type TalkingPointReading } from './reading';

const mostSlips = 6;

/** What the checker said; without `issues` it was not asked or did not answer, and `reason` says so. */
export interface GrammarAdvice { issues: Issue[]; checked: boolean; reason: string }

const american = (word: string): string => word.toLowerCase().replace(/our/gu, 'or').replace(/is(e|ed|es|ing|ation)$/u, 'iz$1').replace(/ys(e|ed|ing)$/u, 'yz$1').replace(/re$/u, 'er').replace(/ll(ed|ing|er)$/u, 'l$1').replace(/ogue$/u, 'og').replace(/ence(s?)$/u, 'ense$1');

/** Quotes are the author's; names and terms of the post or the person are not misspelt; British spelling is spelling. */
const isSlip = ({ start, end, kind, replacements }: GrammarSlip, comment: CommentReading, post: PostReading, talkingPoints: readonly TalkingPointReading[]): boolean => {
  if (comment.quotes.some((quote) => overlaps(quote, { start, end })) || comment.runs.some(({ span }) => overlaps(span, { start, end }))) return false;
  if (kind !== 'Spelling') return true;
  const word = comment.text.slice(start, end);
  const form = ` ${word.toLowerCase()} `;
  if (/\p{Lu}|\d|[._/@#]/u.test(word) || post.index.flat.includes(form) || talkingPoints.some(({ index }) => index.flat.includes(form))) return false;
  return !replacements.some((replacement) => american(word) === american(replacement));
};

/** A name that the checker knows: an unknown one would have it look for spellings, which takes seconds. */
const placeholder = 'Paris';

interface WithoutQuotes {
  text: string;
  /** Where a place of the shortened text stands in the comment. */
  back(at: number): number;
}

/** The words of each quote become one name: neither their own slips nor how they join the sentence are held against the person. */
const withoutQuotes = ({ text, quotes }: CommentReading): WithoutQuotes => {
  const shifts: { from: number; by: number }[] = [];
  let shortened = '';
  let at = 0;
  for (const { start, end } of quotes) {
    if (start < at || end - start < placeholder.length) continue;
    const goesOn = /^\s*\p{Ll}/u.test(text.slice(end));
    const lastSign = goesOn ? '' : (/[.!?](?=.$)/u.exec(text.slice(start, end))?.[0] ?? '');
    shortened += text.slice(at, start + 1) + placeholder + lastSign;
    at = end - 1;
    shifts.push({ from: shortened.length, by: at - shortened.length });
  }
  return { text: shortened + text.slice(at), back: (place) => place + (shifts.findLast(({ from }) => from <= place)?.by ?? 0) };
};

const issueOf = ({ start, end, message, replacements }: GrammarSlip): Issue => ({
  rule: 'grammar', severity: 'warn', span: { start, end }, message: replacements[0] ? `${message} (${replacements.map((replacement) => `"${replacement}"`).join(' or ')})` : message,
});

const unchecked = (why: string): GrammarAdvice => ({ issues: [], checked: false, reason: `Grammar was not checked: ${why}` });

const found = (issues: Issue[]): string => {
  if (issues.length === 0) return 'No slip of grammar or spelling was found.';
  return issues.length === 1 ? 'One slip of grammar or spelling: see the advice.' : `${issues.length} slips of grammar or spelling: see the advice.`;
};

/** Slips of grammar and spelling as advice; they change neither score nor verdict, which must not hang on whether the checker is up. Never throws. */
export const grammarAdvice = async (comment: CommentReading, post: PostReading, talkingPoints: readonly TalkingPointReading[], { grammar, signal, log }: AgentContext): Promise<GrammarAdvice> => {
  if (!grammar) return unchecked('there is no checker here.');
  const language = languageOf(comment.text);
  if (language !== null && language !== 'en' && comment.words.length >= 12) return unchecked('that is done for English only.');
  try {
    const { text, back } = withoutQuotes(comment);
    const slips = await grammar.check(text, signal ? { signal } : {});
    const issues = slips.map((slip) => ({ ...slip, start: back(slip.start), end: back(slip.end) })).filter((slip) => isSlip(slip, comment, post, talkingPoints)).slice(0, mostSlips).map(issueOf);
    return { issues, checked: true, reason: found(issues) };
  } catch (error) {
    const { code, message } = AppError.from(error);
    log.warn('The grammar check failed.', { code, error: message });
    return unchecked(code === 'TIMEOUT' ? 'the checker did not answer in time.' : 'the checker failed.');
  }
};

/** Says in the reasons what became of the check; it weighs nothing. */
export const withGrammarReason = (tone: ReviewPart, advice: GrammarAdvice | null): ReviewPart => (advice ? { ...tone, reasons: [...tone.reasons, { text: advice.reason }] } : tone);
