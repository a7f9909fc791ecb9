// JSON Feed 1.0 and 1.1 (jsonfeed.org), read leniently: ids may be numbers, any field may be missing.
import { htmlToLine, oneLine } from '../plain-text';
import { feedDate } from './feed-date';
import type { Feed, FeedEntry, FeedOrigin } from './feed.types';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => {
  const words = typeof value === 'string' ? oneLine(value) : typeof value === 'number' ? String(value) : '';
  return words || null;
};

const absolute = (value: unknown, base: string | null): string | null => {
  const address = text(value);
  if (!address) return null;
  return !URL.canParse(address) && base && URL.canParse(address, base) ? new URL(address, base).href : address;
};

const readItem = (item: Json, base: string | null): FeedEntry => {
  const content = text(item['summary']) ?? text(item['content_text']) ?? (typeof item['content_html'] === 'string' ? htmlToLine(item['content_html']) : null);
  const id = text(item['id']);
  return {
    title: text(item['title']),
    url: absolute(item['url'], base) ?? absolute(item['external_url'], base) ?? (id && /^https?:\/\//i.test(id) ? id : null),
    date: feedDate(text(item['date_published'])) ?? feedDate(text(item['date_modified'])),
    id,
    snippet: content && content.length > 400 ? `${content.slice(0, 400).replace(/\s+\S*$/, '')} ...` : content,
  };
};

/** @returns null when the document is no JSON Feed. */
export const readJsonFeed = (source: string, origin: FeedOrigin): Feed | null => {
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isObject(root) || !Array.isArray(root['items'])) return null;
  const siteUrl = absolute(root['home_page_url'], origin.url);
  const base = origin.url ?? text(root['feed_url']) ?? siteUrl;
  return { title: text(root['title']), siteUrl, entries: root['items'].filter(isObject).map((item) => readItem(item, base)) };
};
