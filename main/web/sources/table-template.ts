// The table a person can download, fill in and give back as a source.
import Papa from 'papaparse';

const rows: readonly (readonly string[])[] = [
  ['url', 'title', 'date', 'notes'],
  ['https://blog.example/a-post', 'Title as you know it (optional)', '2026-01-31', 'Why it is worth an answer (optional)'],
];

export interface TableTemplate {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

export const tableTemplate = async (kind: 'csv' | 'xlsx'): Promise<TableTemplate> => {
  if (kind === 'csv') return { name: 'kp-bot-posts.csv', mimeType: 'text/csv', bytes: Buffer.from(`\ufeff${Papa.unparse(rows as string[][], { escapeFormulae: true })}\r\n`) };
  const { writeWorkbook } = await import('./xlsx.lazy');
  return { name: 'kp-bot-posts.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: writeWorkbook(rows, 'Posts') };
};
