/** One entry of a feed, whatever its format. */
export interface FeedEntry {
  /** Plain text: markup and references resolved. */
  title: string | null;
  /** Absolute wherever the feed gives a base to resolve against. */
  url: string | null;
  /** ISO 8601 in UTC; day only when the feed gives no time. */
  date: string | null;
  /** As written in the feed. */
  id: string | null;
  /** First words of the summary or content, plain text. */
  snippet: string | null;
}

export interface Feed {
  title: string | null;
  /** The site that the feed speaks for. */
  siteUrl: string | null;
  entries: FeedEntry[];
}

export interface FeedOrigin {
  /** Where the feed was fetched from, for relative addresses; null for a file. */
  url: string | null;
  contentType?: string;
}
