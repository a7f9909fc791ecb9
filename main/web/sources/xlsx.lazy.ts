// The spreadsheet library, loaded on first use: directly, or by the table worker.
import * as XLSX from '@e965/xlsx';
import { AppError } from '../../core/app-error';
import { maxTableRows, type TableRows } from './table.types';

const maxUnpackedBytes = 200 * 1024 * 1024;

/** What the directory of a zip file says it unpacks to; a workbook of a few kilobytes may claim gigabytes. */
const unpackedSize = (bytes: Buffer): number => {
  let total = 0;
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf('PK\u0001\u0002', at + 46)) total += bytes.readUInt32LE(at + 24);
  return total;
};

const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.\d{3}Z$/, 'Z');
  return cell === null || cell === undefined ? '' : String(cell);
};

/** The first sheet that holds anything. @throws TOO_LARGE PARSE */
export const readWorkbook = (bytes: Uint8Array): TableRows => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (unpackedSize(buffer) > maxUnpackedBytes) throw new AppError('TOO_LARGE', 'This workbook unpacks to more than 200 MB. Save the sheet of addresses as CSV and give that.');
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(buffer, { type: 'buffer', sheetRows: maxTableRows + 2, cellDates: true, UTC: true, cellFormula: false, cellHTML: false, cellText: false, dense: true } as XLSX.ParsingOptions);
  } catch (cause) {
    throw new AppError('PARSE', 'This workbook can not be read: it is damaged or protected by a password. Save it again as XLSX or CSV.', { cause });
  }
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const rows = sheet ? XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: false, UTC: true } as XLSX.Sheet2JSONOpts).map((row) => row.map(cellText)) : [];
    if (rows.length > 0) return { rows: rows.slice(0, maxTableRows + 1), cutAt: rows.length > maxTableRows + 1 ? maxTableRows : null };
  }
  return { rows: [], cutAt: null };
};

/** A workbook of one sheet; cells are text, so nothing is taken for a formula. */
export const writeWorkbook = (rows: readonly (readonly string[])[], sheetName: string): Uint8Array => {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((value) => ({ t: 's', v: value }))));
  sheet['!cols'] = (rows[0] ?? []).map((_, column) => ({ wch: Math.max(12, ...rows.map((row) => (row[column] ?? '').length)) }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, sheetName);
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
};
