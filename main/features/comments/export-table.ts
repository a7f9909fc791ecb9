// Rows of an export to the bytes of a file. Runs in the export thread.
import Papa from 'papaparse';
import type { Review } from '@shared/contracts/review';
import type { Quote } from '@shared/contracts/basics';

/** What the export's query gives; JSON still as text. */
export interface ExportSourceRow {
  id: string; campaign: string; post_title: string; post_url: string; host: string; type: string; status: string; verdict: string; score: number; text: string;
  evidence: string; talking_points: string; disclosure: string | null; review: string; approved_at: string | null; approved_by: string | null; feedback: string; created_at: string; updated_at: string;
}

const heading = [
  'id', 'campaign', 'post', 'url', 'host', 'type', 'status', 'verdict', 'score', 'text', 'evidence', 'talking points', 'disclosure',
  'relevance', 'value', 'engagement', 'safety', 'tone', 'originality', 'spam', 'issues', 'approved at', 'approved by', 'feedback', 'created at', 'updated at',
] as const;

const cellsOf = (row: ExportSourceRow): string[] => {
  const { parts, issues } = JSON.parse(row.review) as Review;
  const quotes = (JSON.parse(row.evidence) as Quote[]).map(({ quote }) => quote).join('\n');
  const points = (JSON.parse(row.talking_points) as string[]).join('\n');
  const scores = [parts.relevance, parts.value, parts.engagement, parts.safety, parts.tone, parts.originality].map(({ score }) => String(Math.round(score)));
  return [
    row.id, row.campaign, row.post_title, row.post_url, row.host, row.type, row.status, row.verdict, String(Math.round(row.score)), row.text, quotes, points, row.disclosure ?? '',
    ...scores, String(Math.round(parts.spam)), issues.map(({ severity, message }) => `${severity}: ${message}`).join('\n'), row.approved_at ?? '', row.approved_by ?? '', row.feedback, row.created_at, row.updated_at,
  ];
};

const jsonOf = (row: ExportSourceRow): Record<string, unknown> => ({
  id: row.id, campaign: row.campaign, post: { title: row.post_title, url: row.post_url, host: row.host }, type: row.type, status: row.status, verdict: row.verdict, score: row.score, text: row.text,
  evidence: JSON.parse(row.evidence), talkingPoints: JSON.parse(row.talking_points), disclosure: row.disclosure, review: JSON.parse(row.review),
  approval: row.approved_at ? { at: row.approved_at, by: row.approved_by } : null, feedback: row.feedback, createdAt: row.created_at, updatedAt: row.updated_at,
});

/** A leading sign that a spreadsheet takes for a formula is defused in CSV; in a workbook every cell is text. */
export const tableBytes = async (rows: readonly ExportSourceRow[], format: 'csv' | 'xlsx' | 'json'): Promise<Uint8Array> => {
  if (format === 'json') return Buffer.from(`${JSON.stringify(rows.map(jsonOf), null, 2)}\n`);
  const table = [[...heading], ...rows.map(cellsOf)];
  if (format === 'csv') return Buffer.from(`\ufeff${Papa.unparse(table, { escapeFormulae: true })}\r\n`);
  const { writeWorkbook } = await import('../../web/sources/xlsx.lazy');
  return writeWorkbook(table, 'Comments');
};
