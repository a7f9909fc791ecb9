// What is in force of a style: what was learned, what the person says instead, and what is switched off.
import { styleLines, writerStyle, type StyleCardDto, type StyleChoices, type StyleLineDto, type StyleLineName, type StyleValue, type WriterStyle } from '@shared/contracts/style-card';
import type { StyleCardRow } from './style-card.entity';
import type { LearnedLines } from './learned';
import type { StyleLearned } from './style.queries';

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const lineOf = (line: StyleLineName, learned: LearnedLines, choices: StyleChoices, edits: number): StyleLineDto => {
  const [found, choice] = [learned[line], choices[line]];
  const value: StyleValue | null = choice?.value ?? found?.value ?? null;
  return {
    line, learned: found?.value ?? null, value: isEmpty(value) ? null : value, on: choice?.on ?? true, own: choice?.value !== undefined, seen: found?.seen ?? 0, of: found?.of ?? edits,
    example: found ? { commentId: found.example.commentId, before: found.example.before, after: found.example.after } : null,
  };
};

export const cardOf = ({ enabled, since, choices }: Pick<StyleCardRow, 'enabled' | 'since' | 'choices'>, { edits, kept, lines }: StyleLearned): StyleCardDto =>
  ({ enabled, edits, kept, since, choices, lines: styleLines.map((line) => lineOf(line, lines, choices, edits)) });

/** What the writer is told; undefined: nothing. */
export const styleInForce = ({ enabled, lines }: StyleCardDto): WriterStyle | undefined => {
  const told = Object.fromEntries(lines.filter(({ on, value }) => enabled && on && value !== null).map(({ line, value }) => [line, value]));
  return Object.keys(told).length === 0 ? undefined : writerStyle.parse(told);
};
