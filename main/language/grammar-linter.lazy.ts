// Harper (Apache-2.0): a rule-based grammar checker as WebAssembly; about two seconds and 350 MB to start, so only in its own worker.
import type { LocalLinter } from 'harper.js';
import type { GrammarSlip } from '../core/ports/grammar-checker';

/** Matters of style that a blog comment may break; what is left is plainly a slip. */
const kept = new Set(['Agreement', 'Grammar', 'Spelling', 'Repetition', 'Typo', 'BoundaryError', 'Eggcorn', 'Malapropism', 'Usage', 'WordChoice', 'Miscellaneous', 'Capitalization', 'Punctuation']);

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
  return lints.filter((lint) => kept.has(lint.lint_kind())).map((lint) => {
    const span = lint.span();
    return {
      start: span.start, end: span.end, message: lint.message(), kind: lint.lint_kind(),
      replacements: lint.suggestions().map((suggestion) => suggestion.get_replacement_text()).filter((replacement) => replacement !== '').slice(0, 3),
    };
  });
};
