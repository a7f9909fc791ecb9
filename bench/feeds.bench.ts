// Feeds of Python's feedparser, read by this project and by feedsmith alone: how many are read, and how many statements of the files hold.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseFeed } from 'feedsmith';
import { decodeText } from '../main/web/charset';
import { feedDate } from '../main/web/feeds/feed-date';
import { readFeed } from '../main/web/feeds/read-feed';
import { htmlToLine } from '../main/web/plain-text';
import type { BenchResult } from './bench-result';

interface Fields {
  title: string | null;
  link: string | null;
  id: string | null;
  date: string | null;
}
interface Reading {
  feedTitle: string | null;
  entries: Fields[];
}
interface Statement {
  about: 'entry' | 'feed';
  field: keyof Fields;
  index: number;
  expected: string;
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.(xml|json)$/.test(name) ? [path] : [];
  });

/** A Python string literal or a sum of them. */
const pythonText = (source: string): string | null => {
  const parts = [...source.matchAll(/u?(['"])((?:\\.|(?!\1)[^\\])*)\1/g)];
  const rest = parts.reduce((left, part) => left.replace(part[0], ''), source);
  if (parts.length === 0 || /[^\s+]/.test(rest)) return null;
  return parts.map((part) => (part[2] ?? '').replace(/\\(u[0-9a-f]{4}|x[0-9a-f]{2}|.)/gi, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(parseInt(code.slice(1), 16)) : ({ n: '\n', t: '\t', r: '\r' }[code] ?? code))).join('');
};

const pythonDate = (source: string): string | null => {
  const n = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+),/.exec(source)?.slice(1).map(Number);
  return n ? new Date(Date.UTC(n[0] ?? 0, (n[1] ?? 1) - 1, n[2], n[3], n[4], n[5])).toISOString().replace('.000Z', 'Z') : null;
};

const fieldOf: Record<string, keyof Fields> = {
  title: 'title', link: 'link', id: 'id', published: 'date', updated: 'date', created: 'date', published_parsed: 'date', updated_parsed: 'date', created_parsed: 'date',
};

/** What a file states of titles, addresses, ids and dates: `entries[0]['link'] == entries[1]['link'] == 'x'` gives two statements. */
const statementsOf = (bytes: Uint8Array): Statement[] => {
  const line = /Expect:\s*(?:not bozo and )?(.*)/.exec(decodeText(bytes, { kind: 'xml' }))?.[1]?.trim() ?? '';
  const sides = line.split(' == ').map((side) => side.trim());
  const value = sides.at(-1) ?? '';
  const statements: Statement[] = [];
  for (const side of sides.slice(0, -1)) {
    const entry = /^entries\[(\d)\]\['(\w+)'\]$/.exec(side);
    const field = entry ? fieldOf[entry[2] ?? ''] : /^feed\['title'\]$/.test(side) ? 'title' : undefined;
    if (!field) return [];
    const expected = pythonDate(value) ?? pythonText(value);
    if (expected === null) return [];
    statements.push({ about: entry ? 'entry' : 'feed', field, index: Number(entry?.[1] ?? 0), expected: field === 'date' ? feedDate(expected) ?? expected : expected });
  }
  return statements;
};

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Titles are plain text here and sanitised HTML there: compared without markup. */
const holds = (statement: Statement, reading: Reading): boolean => {
  const entry = reading.entries[statement.index];
  const got = statement.about === 'feed' ? reading.feedTitle : entry?.[statement.field];
  const same = squeeze(got ?? '');
  return same === squeeze(statement.expected) || (statement.field === 'title' && (same === htmlToLine(statement.expected) || htmlToLine(same) === htmlToLine(statement.expected)));
};

const own = (bytes: Uint8Array): Reading => {
  const feed = readFeed(bytes);
  return { feedTitle: feed.title, entries: feed.entries.map((e) => ({ title: e.title, link: e.url, id: e.id, date: e.date })) };
};

type Loose = Record<string, unknown>;
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : typeof value === 'object' && value !== null ? textIn((value as Loose)['value']) : null);

const feedsmithAlone = (bytes: Uint8Array): Reading => {
  const feed = parseFeed(Buffer.from(bytes).toString('utf8')).feed as unknown as Loose;
  const entries = ((feed['items'] ?? feed['entries'] ?? []) as Loose[]).map((e) => {
    const links = (e['links'] ?? []) as Loose[];
    const dc = (e['dc'] ?? {}) as Loose;
    return {
      title: textIn(e['title']), link: textIn(e['link']) ?? textIn(e['url']) ?? textIn((links.find((l) => (l['rel'] ?? 'alternate') === 'alternate') ?? links[0])?.['href']),
      id: textIn(e['id']) ?? textIn(e['guid']), date: feedDate(textIn(e['pubDate']) ?? textIn(e['published']) ?? textIn(e['updated']) ?? textIn(dc['date'])),
    };
  });
  return { feedTitle: textIn(feed['title']), entries };
};

const attempt = (read: (bytes: Uint8Array) => Reading, bytes: Uint8Array): Reading | null => {
  try {
    return read(bytes);
  } catch {
    return null;
  }
};

/** @throws Error when the data folder is missing. */
export default async function feedsBench(): Promise<BenchResult[]> {
  const folder = join(resolve(process.env['KPBOT_DATA'] ?? '../shared/data'), 'feedparser');
  if (!existsSync(folder)) throw new Error(`No feeds at ${folder}. Set KPBOT_DATA to the folder that holds feedparser/ (see bench/README.md).`);
  const paths = files(folder);
  const tally = { read: [0, 0], entry: [0, 0], feed: [0, 0] };
  const counts = { entry: 0, feed: 0 };
  for (const path of paths) {
    const bytes = readFileSync(path);
    const readings = [attempt(own, bytes), attempt(feedsmithAlone, bytes)];
    const statements = statementsOf(bytes);
    for (const { about } of statements) counts[about] += 1;
    readings.forEach((reading, who) => {
      if (reading) tally.read[who] = (tally.read[who] ?? 0) + 1;
      else if (who === 0) process.stderr.write(`not read: ${relative(folder, path)}\n`);
      for (const statement of statements) {
        const right = reading !== null && holds(statement, reading);
        if (right) tally[statement.about][who] = (tally[statement.about][who] ?? 0) + 1;
        else if (who === 0) process.stderr.write(`wrong: ${relative(folder, path)} ${statement.field}: ${JSON.stringify(statement.about === 'feed' ? reading?.feedTitle : reading?.entries[statement.index]?.[statement.field])} for ${JSON.stringify(statement.expected)}\n`);
      }
    });
  }
  const result = (name: string, pair: number[], of: number, target: string, ok: (share: number) => boolean): BenchResult => {
    const value = (pair[0] ?? 0) / of;
    const baseline = (pair[1] ?? 0) / of;
    return { name, value, unit: `share of ${of}`, baseline, ratio: value / baseline, target, ok: ok(value) };
  };
  return [
    result('feeds-read', tally.read, paths.length, '>= 0.97', (share) => share >= 0.97),
    result('feeds-entry-statements', tally.entry, counts.entry, 'at most 3 wrong', (share) => Math.round((1 - share) * counts.entry) <= 3),
    result('feeds-feed-titles', tally.feed, counts.feed, 'reported', () => true),
  ];
}
