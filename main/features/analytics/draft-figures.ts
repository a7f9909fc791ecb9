import type Sqlite from 'better-sqlite3';
import { bandWidth, type DraftFigures, type VerdictFigures } from '@shared/contracts/analytics';
import type { CommentStatus } from '@shared/contracts/comment';
import { verdictSchema, type Verdict } from '@shared/contracts/review';
import { ofCampaigns, quantile, type Scope } from './analytics-scope';
import { rescored } from './day-figures';
import { changedShare } from './text-change.rules';

interface Pile { verdict: Verdict; status: CommentStatus; edited: number; band: number; n: number }

/** The index by time holds every column that is counted; one in the order of the groups would have each row read for its time. */
export const drafts = 'comments c INDEXED BY comments_by_created';
export const inRange = `c.created_at >= @start AND c.created_at < @end AND ${ofCampaigns('c.campaign_id')}`;
const topBand = 100 / bandWidth - 1;
const piles = `SELECT c.verdict AS verdict, c.status AS status, c.edited AS edited, min(CAST(c.score / ${bandWidth} AS INTEGER), ${topBand}) AS band, count(*) AS n FROM ${drafts} WHERE ${inRange} GROUP BY 1, 2, 3, 4`;
/** Texts are compared for the latest edits only: reading 17,000 took a second. */
const measuredEdits = 1_000;
const editedTexts = `SELECT c.text AS after, (SELECT r.text FROM comment_revisions r WHERE r.comment_id = c.id AND r.by_whom = 'engine' ORDER BY r.revision DESC LIMIT 1) AS before
  FROM comments c WHERE ${inRange} AND +c.status IN ('approved', 'posted') AND c.edited = 1 ORDER BY c.created_at DESC LIMIT ${measuredEdits}`;

const isApproved = ({ status }: Pile): boolean => status === 'approved' || status === 'posted';
const sumOf = (found: readonly Pile[], of: (pile: Pile) => boolean): number => found.reduce((sum, pile) => (of(pile) ? sum + pile.n : sum), 0);

const verdictsOf = (found: readonly Pile[]): VerdictFigures[] =>
  verdictSchema.options.map((verdict) => {
    const those = found.filter((pile) => pile.verdict === verdict);
    return { verdict, open: sumOf(those, ({ status }) => status === 'awaiting'), approved: sumOf(those, isApproved), rejected: sumOf(those, ({ status }) => status === 'rejected') };
  });

const editsOf = (file: Sqlite.Database, scope: object, found: readonly Pile[]): DraftFigures['edits'] => {
  const texts = file.prepare(editedTexts).all(scope) as { before: string | null; after: string }[];
  const shares = texts.map(({ before, after }) => changedShare(before ?? after, after)).sort((a, b) => a - b);
  return { untouched: sumOf(found, (pile) => isApproved(pile) && !pile.edited), edited: sumOf(found, (pile) => isApproved(pile) && pile.edited === 1), measured: shares.length, medianShare: quantile(shares, 0.5), p90Share: quantile(shares, 0.9) };
};

/** Drafts made in the range, as they stand now: verdicts, scores, decisions, edits. */
export const draftFigures = (file: Sqlite.Database, { range: { start, end }, campaigns }: Scope): DraftFigures => {
  const scope = { start, end, campaigns };
  const found = file.prepare(piles).all(scope) as Pile[];
  const verdicts = verdictsOf(found);
  const total = sumOf(found, () => true);
  const of = (verdict: Verdict, decision: 'approved' | 'rejected'): number => verdicts.find((row) => row.verdict === verdict)?.[decision] ?? 0;
  return {
    total, verdicts, reviewed: total + (file.prepare(rescored).pluck().get(scope) as number),
    bands: Array.from({ length: topBand + 1 }, (_, at) => ({ from: at * bandWidth, to: (at + 1) * bandWidth, count: sumOf(found, ({ band }) => band === at) })),
    agreed: of('ready', 'approved') + of('rejected', 'rejected'), against: of('ready', 'rejected') + of('rejected', 'approved'),
    edits: editsOf(file, scope, found), posted: sumOf(found, ({ status }) => status === 'posted'),
  };
};
