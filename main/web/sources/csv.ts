import Papa from 'papaparse';
import { decodeText } from '../charset';
import { maxTableRows, type TableRows } from './table.types';

/** CSV, TSV or a list of lines; the delimiter is told from the first lines. Never throws. */
export const readCsv = (bytes: Uint8Array): TableRows => {
  const text = decodeText(bytes, { kind: 'text' }).replace(/^sep=(.)\r?\n/i, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: maxTableRows + 2, delimitersToGuess: [',', ';', '\t', '|'] });
  return { rows: data.slice(0, maxTableRows + 1), cutAt: data.length > maxTableRows + 1 ? maxTableRows : null };
};
