/** A line or paragraph of a text, before it is cut into sentences. Offsets are UTF-16 units of the whole text. */
export interface TextUnit {
  start: number;
  end: number;
  /** Index of the paragraph (blank lines part paragraphs). */
  paragraph: number;
  kind: 'prose' | 'heading' | 'code' | 'list';
}

const endPunctuation = /[.!?…:;,。！？][\])}"'”’»*_]*$/u;
const bullet = /^(?:[-*•‣◦·]|\(?\d{1,2}[.)])\s+/u;
const codeSigns =
  /^\s*(?:\/\/|\/\*|#include|#!|\$ |> |<\/?[a-z][^>]*>|@[A-Za-z]+\(|[{}()[\];]+\s*$|(?:public|private|protected|static|internal|import|using|namespace|const|let|var|function|def|class|return|if|else|for|while|try|catch|SELECT|INSERT|UPDATE|npm|git|sudo|pip|curl)\b.*[;{}()=<>]\s*$|(?:npm|git|sudo|pip|curl|docker|yarn)\s+[a-z-]+\s*\S*$)/u;

/** Whether a line is program text rather than prose: by its own signs, not by the page's markup. */
export const looksLikeCode = (line: string): boolean => {
  if (codeSigns.test(line)) return true;
  const trimmed = line.trim();
  if (trimmed.length < 4) return false;
  const signs = (trimmed.match(/[{}();=<>[\]|&$\\]|=>|::|->|\/\//gu) ?? []).length;
  const words = (trimmed.match(/\p{L}{2,}/gu) ?? []).length;
  return signs >= 3 && signs >= words * 0.6 || /[;{}]$/u.test(trimmed) && signs >= 2 && signs >= words * 0.3;
};

const looksLikeHeading = (line: string): boolean => {
  const words = line.split(/\s+/u).length;
  return words <= 14 && line.length <= 110 && !endPunctuation.test(line);
};

interface Line {
  start: number;
  end: number;
}

const trimmedLine = (text: string, start: number, end: number): Line | null => {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return to > from ? { start: from, end: to } : null;
};

/** Lines of a paragraph; a line that clearly runs on (no end punctuation, the next starts in lower case) is joined to the next. */
const joinSoftWraps = (text: string, lines: readonly Line[]): Line[] => {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const lastText = last ? text.slice(last.start, last.end) : '';
    const here = text.slice(line.start, line.end);
    const runsOn = last && !endPunctuation.test(lastText) && /^[\p{Ll}(]/u.test(here) && !looksLikeCode(lastText) && !looksLikeCode(here);
    if (last && runsOn) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
};

const paragraphRanges = (text: string): Line[] => {
  const ranges: Line[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n[^\S\n]*\r?\n\s*/gu)) {
    ranges.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  ranges.push({ start, end: text.length });
  return ranges.filter((range) => text.slice(range.start, range.end).trim() !== '');
};

const linesOf = (text: string, range: Line): Line[] => {
  const lines: Line[] = [];
  let start = range.start;
  for (let at = range.start; at <= range.end; at += 1) {
    if (at < range.end && text.charAt(at) !== '\n') continue;
    const line = trimmedLine(text, start, at);
    if (line) lines.push(line);
    start = at + 1;
  }
  return lines;
};

/** The units of a text in order: paragraphs part at blank lines, and inside one, lines that do not run on stand alone. */
export const splitUnits = (text: string): TextUnit[] =>
  paragraphRanges(text).flatMap((range, paragraph) => {
    const lines = joinSoftWraps(text, linesOf(text, range));
    return lines.map((line): TextUnit => {
      const here = text.slice(line.start, line.end);
      const kind = looksLikeCode(here) ? 'code' : bullet.test(here) ? 'list' : lines.length === 1 && looksLikeHeading(here) ? 'heading' : 'prose';
      return { ...line, paragraph, kind };
    });
  });
