/** One result of a keyword search. */
export interface SearchHit {
  url: string;
  title: string | null;
  snippet: string | null;
  /** ISO 8601, where the provider gives one. */
  date: string | null;
}

/** A keyword search over the web, from what the person set up. @throws SEARCH_PROVIDER RATE_LIMITED NETWORK TIMEOUT CANCELLED */
export interface SearchProvider {
  readonly id: string;
  search(query: string, options: { count: number; signal?: AbortSignal }): Promise<SearchHit[]>;
  close(): Promise<void>;
}
