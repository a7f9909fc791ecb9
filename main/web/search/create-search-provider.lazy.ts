// The four keyword searches. Each asks through the endpoint client, which reaches its one origin and no other.
import type { JsonSearchTemplate } from '@shared/contracts/settings';
import { AppError } from '../../core/app-error';
import { createEndpointClient } from '../fetch/endpoint-client';
import { askForJson, at, hitsOf } from './search-answer';
import type { SearchHit, SearchProvider } from './search-provider';

export interface SearchConfig {
  provider: 'none' | 'brave' | 'searxng' | 'google' | 'json';
  /** Empty: the provider's public address. */
  baseUrl: string;
  googleEngineId: string;
  template: JsonSearchTemplate;
}

interface Asking {
  config: SearchConfig;
  key: string;
  get: (url: string, headers?: Record<string, string>, signal?: AbortSignal) => Promise<unknown>;
}
type Search = (query: string, count: number, signal?: AbortSignal) => Promise<SearchHit[]>;

const publicAddress = { brave: 'https://api.search.brave.com/res/v1/web/search', google: 'https://customsearch.googleapis.com/customsearch/v1' };

const needed = (value: string, what: string): string => {
  if (value.trim()) return value.trim();
  throw new AppError('SEARCH_NOT_CONFIGURED', `The search needs ${what}. Add it in settings, under search.`);
};

const withParameters = (address: string, parameters: Record<string, string>): string => {
  if (!URL.canParse(address)) throw new AppError('SEARCH_NOT_CONFIGURED', `"${address.slice(0, 100)}" is no address of a search server. Mend it in settings, under search.`);
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
};

/** The provider's path stands in its public address; another base may be given with or without it. */
const basedOn = (base: string, standard: string): string => {
  if (!base.trim()) return standard;
  const { pathname } = new URL(standard);
  const address = base.trim().replace(/\/+$/, '');
  return URL.canParse(address) && new URL(address).pathname === '/' ? address + pathname : address;
};

/** Web Search API: results in `web.results`, at most 20 a request. */
const brave = ({ config, key, get }: Asking): Search => async (query, count, signal) => {
  const url = withParameters(basedOn(config.baseUrl, publicAddress.brave), { q: query.slice(0, 400), count: String(Math.min(20, count)), text_decorations: 'false' });
  const json = await get(url, { 'x-subscription-token': needed(key, 'a Brave Search API key') }, signal);
  return hitsOf(at(json, 'web.results') ?? [], 'Brave Search', { link: 'url', title: 'title', snippet: 'description', date: 'page_age' });
};

/** `format=json` must be allowed in the server's settings.yml; a key, where a proxy asks for one, goes as bearer. */
const searxng = ({ config, key, get }: Asking): Search => async (query, _count, signal) => {
  const base = needed(config.baseUrl, 'the address of a SearXNG server').replace(/\/+$/, '');
  const url = withParameters(/\/search$/.test(base) ? base : `${base}/search`, { q: query, format: 'json', categories: 'general' });
  const json = await get(url, key ? { authorization: `Bearer ${key}` } : {}, signal);
  return hitsOf(at(json, 'results'), 'SearXNG', { link: 'url', title: 'title', snippet: 'content', date: 'publishedDate' });
};

/** Programmable Search gives ten a request and no more than a hundred in all; closed to new customers. */
const google = ({ config, key, get }: Asking): Search => async (query, count, signal) => {
  const common = { key: needed(key, 'a Google Programmable Search key'), cx: needed(config.googleEngineId, 'the id of the search engine (cx)'), q: query };
  const hits: SearchHit[] = [];
  for (let start = 1; hits.length < Math.min(count, 100); start += 10) {
    const json = await get(withParameters(basedOn(config.baseUrl, publicAddress.google), { ...common, num: String(Math.min(10, count - hits.length)), start: String(start) }), {}, signal);
    const page = hitsOf(at(json, 'items') ?? [], 'Google Programmable Search', { link: 'link', title: 'title', snippet: 'snippet', date: 'pagemap.metatags.0.article:published_time' });
    hits.push(...page);
    if (page.length < 10) break;
  }
  return hits;
};

/** Any search that answers in JSON: `{query}`, `{count}` and `{key}` stand in the address, dotted paths say where things are. */
const template = ({ config, key, get }: Asking): Search => async (query, count, signal) => {
  const { url, items, link, title, snippet, date } = config.template;
  const address = needed(url, 'a template with the address of the search')
    .replaceAll('{query}', encodeURIComponent(query)).replaceAll('{count}', String(count)).replaceAll('{key}', encodeURIComponent(key));
  return hitsOf(at(await get(withParameters(address, {}), {}, signal), items), 'The search', { link, title, snippet, date });
};

const kinds = { brave, searxng, google, json: template };

const originFor = (config: SearchConfig): string => {
  if (config.provider === 'json') return needed(config.template.url, 'a template with the address of the search').replace(/\{\w+\}/g, 'x');
  if (config.provider === 'searxng') return needed(config.baseUrl, 'the address of a SearXNG server');
  return config.provider === 'none' ? '' : config.baseUrl.trim() || publicAddress[config.provider];
};

/**
 * The search that the person set up; null when there is none.
 * @throws SEARCH_NOT_CONFIGURED VALIDATION
 */
export const createSearchProvider = (config: SearchConfig, key: string | null, userAgent: string): SearchProvider | null => {
  if (config.provider === 'none') return null;
  const client = createEndpointClient({ baseUrl: originFor(config), userAgent });
  const name = { brave: 'Brave Search', searxng: 'SearXNG', google: 'Google Programmable Search', json: 'The search' }[config.provider];
  const search = kinds[config.provider]({ config, key: key ?? '', get: (url, headers = {}, signal) => askForJson(client, name, url, headers, signal) });
  return {
    id: config.provider,
    search: async (query, { count, signal }) => (await search(query, count, signal)).slice(0, count),
    close: () => client.close(),
  };
};
