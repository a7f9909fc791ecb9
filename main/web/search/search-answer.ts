// What every provider's answer goes through: status, JSON, and fields that may be anything.
import { AppError } from '../../core/app-error';
import type { EndpointClient } from '../../core/ports/web-client';
import { feedDate } from '../feeds/feed-date';
import { retryAfterMs } from '../../core/retry-after';
import { htmlToLine } from '../plain-text';
import type { SearchHit } from './search-provider';

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path, where a number names a place in a list: `data.items.0.url`. An empty path is the value itself. */
export const at = (value: unknown, path: string): unknown =>
  path.split('.').filter(Boolean).reduce<unknown>((inner, key) => (Array.isArray(inner) ? inner[Number(key)] : isObject(inner) ? inner[key] : undefined), value);

const failure = (name: string, what: string, details: Record<string, unknown>): AppError => new AppError('SEARCH_PROVIDER', `${name} ${what}`, { details });

const messageIn = (text: string): string => {
  try {
    const json: unknown = JSON.parse(text);
    const message = at(json, 'error.message') ?? at(json, 'error.detail') ?? at(json, 'message') ?? at(json, 'error');
    return typeof message === 'string' ? ` It says: ${htmlToLine(message).slice(0, 200)}` : '';
  } catch {
    return '';
  }
};

/** @throws SEARCH_PROVIDER RATE_LIMITED and those of the client */
export const askForJson = async (client: EndpointClient, name: string, url: string, headers: Record<string, string>, signal?: AbortSignal): Promise<unknown> => {
  const { status, headers: answered, text } = await client.request(url, { headers: { accept: 'application/json', ...headers }, ...(signal ? { signal } : {}) });
  const says = messageIn(text);
  if (status === 429) {
    throw new AppError('RATE_LIMITED', `${name} asks to wait, or the key's quota is used up.${says}`, { details: { status, retryAfterMs: retryAfterMs(answered['retry-after'], Date.now()) }, retry: true });
  }
  if (status === 401 || status === 403) throw failure(name, `refused the search (status ${status}): check its key in settings, and that the server gives JSON.${says}`, { status });
  if (status < 200 || status >= 300) throw failure(name, `answered with status ${status} instead of results: check its address in settings.${says}`, { status });
  try {
    return JSON.parse(text);
  } catch {
    throw failure(name, 'answered with something that is not JSON: check its address in settings.', { status });
  }
};

const line = (value: unknown): string | null => (typeof value === 'string' ? htmlToLine(value) || null : null);

export interface HitFields {
  link: string;
  title: string;
  snippet: string;
  date: string;
}

/** Results of a list of objects; what has no http address is left out. @throws SEARCH_PROVIDER when there is no list */
export const hitsOf = (list: unknown, name: string, fields: HitFields): SearchHit[] => {
  if (!Array.isArray(list)) throw failure(name, 'answered without a list of results where one was expected: check the template or address in settings.', {});
  return list.flatMap((item: unknown) => {
    const url = at(item, fields.link);
    if (typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
    const date = fields.date ? at(item, fields.date) : null;
    return [{ url, title: line(at(item, fields.title)), snippet: line(at(item, fields.snippet)), date: typeof date === 'string' ? feedDate(date) : null }];
  });
};
