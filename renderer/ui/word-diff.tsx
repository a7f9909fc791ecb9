import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { cx } from './class-names';

interface WordDiffProps {
  before: string;
  after: string;
  /** Read out before and after what only one of the texts has; seen are a line through it and one under it. */
  words: { removed: string; added: string; end: string };
  className?: string;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

export interface DiffPart { text: string; kind: 'same' | 'removed' | 'added' }

/** Changes that only a space parts are read as one. */
const together = (parts: readonly DiffPart[]): DiffPart[] => {
  const out: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') out.push({ text: removed, kind: 'removed' });
    if (added !== '') out.push({ text: added, kind: 'added' });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ text, kind }, at) => {
    const next = parts[at + 1];
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && removed + added !== '' && next && next.kind !== 'same') [removed, added] = [removed + text, added + text];
    else {
      flush();
      out.push({ text, kind });
    }
  });
  flush();
  return out;
};

/** What parts two texts, word by word. */
export const wordDiff = (before: string, after: string): { parts: DiffPart[]; removed: number; added: number } => {
  const parts = together(diffWordsWithSpace(before, after).map(({ value, removed, added }): DiffPart => ({ text: value, kind: removed ? 'removed' : added ? 'added' : 'same' })));
  const count = (kind: DiffPart['kind']): number => parts.reduce((sum, part) => sum + (part.kind === kind ? wordsIn(part.text) : 0), 0);
  return { parts, removed: count('removed'), added: count('added') };
};

/** Two texts as one: struck out is what only the first has, underlined what only the second has. */
export const WordDiff = ({ before, after, words, className }: WordDiffProps) => {
  const { parts } = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className={cx('font-serif text-read break-words whitespace-pre-line', className)}>
      {parts.map(({ text, kind }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={at} className={kind === 'removed' ? 'mr-0.5 rounded-[2px] bg-bad-soft text-bad line-through decoration-1' : 'rounded-[2px] bg-good-soft text-good underline decoration-1 underline-offset-4'}>
            <span className="sr-only">{` [${kind === 'removed' ? words.removed : words.added}: `}</span>
            {text}
            <span className="sr-only">{` ${words.end}] `}</span>
          </Mark>
        );
      })}
    </p>
  );
};
