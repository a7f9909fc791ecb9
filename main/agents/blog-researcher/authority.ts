// An estimate of how much a blog's word counts, from what was seen on it and nothing else: no borrowed metric, no chance.
import { counted } from '../../core/counted';
import type { Reason } from '@shared/contracts/basics';
import type { Authority, ExtractedPage } from '@shared/contracts/post';
import type { PageSignals } from '../../core/ports/page-reader';
import type { Candidate } from './blog-researcher.schema';

export interface HostFacts {
  /** Dates of the host's posts seen in feeds, sitemaps and lists, ISO 8601. */
  dates: string[];
  /** Sources of the person that name the host. */
  lists: string[];
}

export interface AuthorityInput {
  page: Pick<ExtractedPage, 'author' | 'date' | 'comments' | 'feeds'>;
  signals: PageSignals;
  host: HostFacts;
  now: Date;
}

/** What one look at the blog says: `weight` in points, 0 to `of`; null when nothing was seen either way. */
interface Finding {
  of: number;
  seen: { text: string; weight: number } | null;
}

export const noHostFacts: HostFacts = { dates: [], lists: [] };
const start = 25;
const dayMs = 86_400_000;

/** What the research saw of each host: posts with dates, and the sources that name it. */
export const hostFacts = (candidates: readonly Pick<Candidate, 'url' | 'date' | 'source'>[]): Map<string, HostFacts> => {
  const facts = new Map<string, HostFacts>();
  for (const { url, date, source } of candidates) {
    const host = URL.canParse(url) ? new URL(url).host : '';
    if (!host) continue;
    const known = facts.get(host) ?? { dates: [], lists: [] };
    const list = `${source.kind}:${source.value}`;
    facts.set(host, { dates: date ? [...known.dates, date] : known.dates, lists: known.lists.includes(list) ? known.lists : [...known.lists, list] });
  }
  return facts;
};

const timesOf = (dates: readonly (string | null)[], now: Date): number[] =>
  [...new Set(dates.flatMap((date) => (date ? [Date.parse(date)] : [])).filter((time) => time > 0 && time <= now.getTime() + dayMs))].sort((a, b) => a - b);

const yearsText = (days: number): string => (days >= 730 ? counted(Math.floor(days / 365), 'year') : days >= 60 ? counted(Math.round(days / 30), 'month') : counted(Math.round(days), 'day'));

const rhythm = (times: number[], now: Date): Finding => {
  const newest = times.at(-1);
  if (newest === undefined) return { of: 18, seen: null };
  const quiet = (now.getTime() - newest) / dayMs;
  if (quiet > 730) return { of: 18, seen: { text: `Nothing newer than ${yearsText(quiet)} was seen`, weight: -8 } };
  const gaps = times.slice(1).map((time, i) => (time - (times[i] ?? time)) / dayMs).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)];
  if (usual === undefined) return { of: 18, seen: { text: `The newest post seen is ${yearsText(quiet)} old`, weight: quiet <= 120 ? 8 : 2 } };
  const weight = (usual <= 10 ? 18 : usual <= 45 ? 14 : usual <= 120 ? 8 : 3) - (quiet > 240 ? 8 : 0);
  return { of: 18, seen: { text: `${times.length} dated posts were seen, usually ${counted(Math.max(1, Math.round(usual)), 'day')} apart, the newest ${yearsText(quiet)} old`, weight } };
};

const age = (times: number[], now: Date): Finding => {
  const oldest = times[0];
  if (oldest === undefined) return { of: 12, seen: null };
  const days = (now.getTime() - oldest) / dayMs;
  return { of: 12, seen: { text: `The oldest date seen is ${yearsText(days)} back`, weight: days >= 1825 ? 12 : days >= 730 ? 9 : days >= 365 ? 6 : 2 } };
};

const discussion = (comments: number): Finding => ({
  of: 12,
  seen: comments === 0 ? null : { text: `${comments} readers' ${comments === 1 ? 'comment' : 'comments'} on the page`, weight: comments >= 10 ? 12 : comments >= 3 ? 8 : 4 },
});

const author = ({ page, signals }: AuthorityInput): Finding => ({
  of: 14,
  seen: signals.authorPage ? { text: page.author ? `${page.author} is named and has an author page` : 'An author page is linked', weight: 14 }
    : page.author ? { text: `${page.author} is named as author`, weight: 8 } : { text: 'No author is named', weight: -4 },
});

const linked = (present: string | null, of: number, what: string): Finding => ({ of, seen: present ? { text: `${what} is linked`, weight: of } : null });

const named = (lists: string[]): Finding => ({
  of: 9,
  seen: lists.length === 0 ? null : { text: lists.length === 1 ? 'Named by one of your sources' : `Named by ${lists.length} of your sources`, weight: Math.min(9, 3 * lists.length) },
});

const scheme = ({ https }: PageSignals): Finding => ({ of: 5, seen: https ? { text: 'Served over https', weight: 5 } : { text: 'Not served over https', weight: -5 } });

const linkFarm = (links: number): Finding => ({ of: 0, seen: links > 200 ? { text: `${links} links lead to other sites`, weight: -10 } : null });

const standing = ({ policyLinks, policyText }: PageSignals): Finding => ({
  of: 4, seen: policyLinks.length > 0 || policyText.length > 0 ? { text: 'Rules for comments are stated', weight: 4 } : null,
});

/** 0 to 100 with its factors; `confidence` is the share of the looks that found something to go by. */
export const estimateAuthority = (input: AuthorityInput): Authority => {
  const { page, signals, host, now } = input;
  const times = timesOf([page.date, ...host.dates, ...signals.seenDates], now);
  const findings = [
    rhythm(times, now), age(times, now), discussion(page.comments.length), author(input), linked(signals.about, 7, 'An about page'), linked(signals.contact, 5, 'A way to contact'),
    named(host.lists), scheme(signals), linked(page.feeds[0] ?? null, 4, 'A feed'), standing(signals), linkFarm(signals.outboundLinks),
  ];
  const factors: Reason[] = findings.flatMap(({ seen }) => (seen ? [seen] : [])).sort((a, b) => Math.abs(b.weight ?? 0) - Math.abs(a.weight ?? 0));
  const looked = findings.reduce((sum, { of }) => sum + of, 0);
  const known = findings.reduce((sum, { of, seen }) => sum + (seen ? of : 0), 0);
  const score = factors.reduce((sum, { weight }) => sum + (weight ?? 0), start);
  // A few dates show a rhythm less surely than many; what is not seen may still be there.
  const sureness = (known / looked) * (times.length >= 5 ? 1 : times.length >= 2 ? 0.85 : 0.7);
  return { score: Math.max(0, Math.min(100, Math.round(score))), confidence: Math.round(sureness * 100) / 100, factors };
};
