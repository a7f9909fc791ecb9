// The columns of a CSV or XLSX source, and what its rows name.
import { AppError } from '../../core/app-error';
import { feedDate } from '../feeds/feed-date';
import { oneLine } from '../plain-text';
import { urlColumn } from './detect-kind';
import { maxTableRows, type TableRows } from './table.types';

export const knownColumns = ['url', 'title', 'date', 'notes', 'file'] as const;
type Column = (typeof knownColumns)[number];

const aliases: Record<Exclude<Column, 'url'>, RegExp> = {
  title: /^(?:title|headline|name|post ?title|page ?title)$/i,
  date: /^(?:date|published|published ?(?:at|on)|publication ?date|pub ?date|created)$/i,
  notes: /^(?:notes?|comments?|remarks?|description|summary|snippet)$/i,
  file: /^(?:file|path|saved ?page|filename)$/i,
};

export interface TablePost {
  url: string;
  file: string | null;
  title: string | null;
  date: string | null;
  notes: string | null;
}

export interface TablePosts {
  posts: TablePost[];
  warnings: string[];
}

const columnOf = (cell: string): Column | null => {
  const name = cell.replace(/[_-]+/g, ' ').trim();
  if (urlColumn.test(name)) return 'url';
  return (Object.entries(aliases) as [Column, RegExp][]).find(([, pattern]) => pattern.test(name))?.[0] ?? null;
};

/** `example.com/post` was meant as https. */
const addressOf = (cell: string): string | null => {
  const text = cell.trim().replace(/^<|>$/g, '');
  const whole = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?$/i.test(text) ? `https://${text}` : text;
  return /^https?:\/\/\S+$/i.test(whole) && URL.canParse(whole) ? whole : null;
};

const missingUrl = (names: string[]): AppError =>
  new AppError('VALIDATION', `This table has no column of addresses. It needs one named "url"; its columns are: ${names.map((name) => `"${oneLine(name).slice(0, 40)}"`).join(', ')}. Known columns: ${knownColumns.join(', ')}.`);

interface Layout {
  columns: Map<Column, number>;
  unknown: string[];
  body: string[][];
  firstRow: number;
}

/** A first row that holds an address is no heading: such a list has its addresses in that column. */
const layoutOf = (rows: string[][]): Layout => {
  const head = rows[0] ?? [];
  const bare = head.findIndex((cell) => /^https?:\/\//i.test(cell.trim()));
  if (bare >= 0) return { columns: new Map([['url', bare]]), unknown: [], body: rows, firstRow: 1 };
  const columns = new Map<Column, number>();
  const unknown: string[] = [];
  head.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column && !columns.has(column)) columns.set(column, index);
    else if (cell.trim()) unknown.push(oneLine(cell));
  });
  if (!columns.has('url')) throw missingUrl(head.filter((cell) => cell.trim()));
  return { columns, unknown, body: rows.slice(1), firstRow: 2 };
};

const rowList = (rows: number[]): string => `${rows.slice(0, 8).join(', ')}${rows.length > 8 ? ` and ${rows.length - 8} more` : ''}`;

/** The posts of a table. @throws EMPTY VALIDATION */
export const tablePosts = ({ rows, cutAt }: TableRows): TablePosts => {
  if (rows.length === 0) throw new AppError('EMPTY', 'This table is empty. It needs a column "url" and a row for each post.');
  const { columns, unknown, body, firstRow } = layoutOf(rows);
  const cell = (row: string[], column: Column): string | null => oneLine(row[columns.get(column) ?? -1] ?? '') || null;
  const bad: number[] = [];
  const posts = body.flatMap((row, index) => {
    const url = addressOf(row[columns.get('url') ?? 0] ?? '');
    if (!url && row.some((value) => value.trim())) bad.push(index + firstRow);
    return url ? [{ url, title: cell(row, 'title'), date: feedDate(cell(row, 'date')), notes: cell(row, 'notes'), file: cell(row, 'file') }] : [];
  });
  if (posts.length === 0) throw new AppError('EMPTY', body.length === 0 ? 'This table has a heading and no rows. Add a row for each post.' : `${body.length === 1 ? 'The one row of this table does not hold' : `None of the ${body.length} rows of this table holds`} an address that starts with http:// or https://.`);
  const warnings = [
    ...(unknown.length > 0 ? [`Columns that are not known were left out: ${unknown.slice(0, 10).map((name) => `"${name.slice(0, 40)}"`).join(', ')}. Known columns: ${knownColumns.join(', ')}.`] : []),
    ...(bad.length > 0 ? [`${bad.length === 1 ? 'Row' : 'Rows'} ${rowList(bad)}: no address that starts with http:// or https://, left out.`] : []),
    ...(cutAt !== null ? [`Only the first ${maxTableRows} rows were read. Split the table to use the rest.`] : []),
  ];
  return { posts, warnings };
};
