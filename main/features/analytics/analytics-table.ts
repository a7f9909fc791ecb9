// The shown figures as the bytes of a file. Runs in the query thread.
import Papa from 'papaparse';
import type { AnalyticsOverview, CampaignAnalytics, GroupFigures } from '@shared/contracts/analytics';
import type { exportFormats } from '@shared/export-formats';

type Shown = CampaignAnalytics & Partial<Pick<AnalyticsOverview, 'campaigns'>>;
/** Part, what the figure is about, its name, its value: one shape for all, so that a spreadsheet can filter and pivot. */
type Line = [part: string, about: string, figure: string, value: number | null];

const heading = ['part', 'about', 'figure', 'value'];
const groupLines = (part: string, about: string, { drafted, ready, approved, rejected, averageScore }: GroupFigures): Line[] =>
  [[part, about, 'drafted', drafted], [part, about, 'ready', ready], [part, about, 'approved', approved], [part, about, 'rejected', rejected], [part, about, 'average score', Math.round(averageScore * 10) / 10]];

const draftLines = ({ drafts: { total, verdicts, bands, agreed, against, edits } }: Shown): Line[] => [
  ['drafts', '', 'total', total],
  ...verdicts.flatMap(({ verdict, open, approved, rejected }): Line[] => [['verdicts', verdict, 'open', open], ['verdicts', verdict, 'approved', approved], ['verdicts', verdict, 'rejected', rejected]]),
  ...bands.map(({ from, to, count }): Line => ['scores', `${from} to ${to}`, 'drafts', count]),
  ['agreement', '', 'as the reviewer said', agreed], ['agreement', '', 'against the reviewer', against],
  ['edits', '', 'approved untouched', edits.untouched], ['edits', '', 'approved after an edit', edits.edited], ['edits', '', 'median share of words changed', edits.medianShare], ['edits', '', '90th percentile of the share', edits.p90Share],
];

const linesOf = (shown: Shown): Line[] => [
  ...shown.days.flatMap(({ day, found, analysed, drafted, reviewed, approved }) => Object.entries({ found, analysed, drafted, reviewed, approved }).map(([figure, value]): Line => ['days', day, figure, value])),
  ...draftLines(shown),
  ...shown.skips.byCode.map(({ code, count }): Line => ['skips', code, 'posts', count]),
  ...shown.systems.flatMap((group) => groupLines('comment systems', group.system, group)),
  ...shown.sites.items.flatMap((group) => groupLines('sites', group.host, group)),
  ...(shown.campaigns?.items ?? []).flatMap((group) => groupLines('campaigns', group.name, group)),
  ...shown.runs.latest.map(({ campaignName, startedAt, seconds }): Line => ['runs', `${campaignName}, ${startedAt}`, 'seconds', seconds === null ? null : Math.round(seconds)]),
  ...shown.work.flatMap(({ name, done, failed, cancelled, medianSeconds, p95Seconds }): Line[] =>
    [['tasks', name, 'done', done], ['tasks', name, 'failed', failed], ['tasks', name, 'cancelled', cancelled], ['tasks', name, 'median seconds', medianSeconds], ['tasks', name, '95th percentile of seconds', p95Seconds]]),
];

/** A leading sign that a spreadsheet takes for a formula is defused in CSV; in a workbook every cell is text. */
export const analyticsBytes = async (shown: Shown, format: (typeof exportFormats)[number]): Promise<{ bytes: Uint8Array; rows: number }> => {
  const lines = linesOf(shown);
  const rows = lines.length;
  if (format === 'json') return { bytes: Buffer.from(`${JSON.stringify(shown, null, 2)}\n`), rows };
  const table = [heading, ...lines.map((line) => line.map((cell) => (cell === null ? '' : String(cell))))];
  if (format === 'csv') return { bytes: Buffer.from(`\ufeff${Papa.unparse(table, { escapeFormulae: true })}\r\n`), rows };
  const { writeWorkbook } = await import('../../web/sources/xlsx.lazy');
  return { bytes: writeWorkbook(table, 'Analytics'), rows };
};
