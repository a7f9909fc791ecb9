/**
 * What a person typed as a full-text query. Every word is quoted, so that nothing in it is read as the query language
 * (`e-mail`, `NOT`, a lone quote), and found by its beginning, all of them in one row.
 */
export const matchOf = (text: string): string =>
  text.replaceAll('\0', ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word)).map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');

/** Stand around what was found in a snippet; neither occurs in text that a person can type. */
const [opens, closes] = ['\u0002', '\u0003'];

/** SQL of a snippet of one column, of about so many words. */
export const snippetSql = (index: string, column: number, words = 18): string => `snippet(${index}, ${column}, '${opens}', '${closes}', '…', ${words})`;

export interface SnippetPart {
  text: string;
  hit: boolean;
}

/** A snippet as text to show: what was found, and what stands between. */
export const snippetParts = (snippet: string): SnippetPart[] =>
  snippet.replace(/\s+/g, ' ').split(new RegExp(`(${opens}[^${closes}]*${closes})`)).filter((part) => part !== '')
    .map((part) => (part.startsWith(opens) ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false }));
