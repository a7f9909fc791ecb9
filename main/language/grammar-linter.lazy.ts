// Harper (Apache-2.0): a rule-based grammar checker as WebAssembly; about two seconds and 350 MB to start, so only in its own worker.
import type { LocalLinter } from 'harper.js';
import type { GrammarSlip } from '../core/ports/grammar-checker';

/** Kinds that are plainly slips. Read over 40 blogs and our own drafts, the others were style or wrong: "Typo" wants "Were you write" for "Where you write". */
const kept = new Set(['Agreement', 'Grammar', 'Spelling', 'Repetition', 'BoundaryError', 'Eggcorn', 'Malapropism', 'WordChoice', 'Miscellaneous', 'Capitalization', 'Punctuation']);
/** Within those kinds: closed compounds ("codebase"), commas after "however", "okay", mass nouns ("a rating"), swear words. */
const taste = /closed compound|discourse marker|hyphen|offensive|use `okay`|mass noun|of the determiner and the two nouns|canonical dictionary|complete the infinitive|did you mean `hours`/iu;

/** A name with a dot in it (".NET", "App.config") is no start of a sentence; agreement without a remedy is a guess. */
const isSlip = (text: string, { start, message, kind, replacements }: GrammarSlip): boolean => {
  if (!kept.has(kind) || taste.test(message)) return false;
  if (kind === 'Agreement') return replacements.length > 0;
  return kind !== 'Capitalization' || start === 0 || /\s/u.test(text[start - 1] ?? '');
};

/** By import(), also in a CommonJS build: Harper is an ES module alone, and finds its WebAssembly beside itself. */
export const loadLinter = async (): Promise<LocalLinter> => {
  const [{ Dialect, LocalLinter: Linter }, { slimBinary }] = await Promise.all([import('harper.js'), import('harper.js/slimBinary')]);
  const linter = new Linter({ binary: slimBinary, dialect: Dialect.American });
  await linter.setup();
  return linter;
};

/** Slips with offsets in UTF-16 units, as Harper's JavaScript side gives them. */
export const lintText = async (linter: LocalLinter, text: string): Promise<GrammarSlip[]> => {
  const lints = await linter.lint(text, { language: 'plaintext' });
  const slips = lints.map((lint): GrammarSlip => {
    const span = lint.span();
    return {
      start: span.start, end: span.end, message: lint.message(), kind: lint.lint_kind(),
      replacements: lint.suggestions().map((suggestion) => suggestion.get_replacement_text()).filter((replacement) => replacement !== '').slice(0, 3),
    };
  });
  return slips.filter((slip) => isSlip(text, slip));
};
