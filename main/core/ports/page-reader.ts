import type { ExtractedPage } from '@shared/contracts/post';

/** What the page itself shows that an authority estimate or the finding of posts can rest on; nothing borrowed, nothing guessed. */
export interface PageSignals {
  canonicalUrl: string | null;
  ogUrl: string | null;
  siteName: string | null;
  https: boolean;
  /** Absolute addresses on the same site: an about page, a contact page, an author page; null when no link to one was seen. */
  about: string | null;
  contact: string | null;
  authorPage: string | null;
  /** Pages that may hold a policy on comments, promotion or AI text. */
  policyLinks: string[];
  /** Sentences on the page itself that speak of rules for comments, as written. */
  policyText: string[];
  outboundLinks: number;
  /** Dates of readers' comments and other posts seen on the page, ISO 8601, for rhythm. */
  seenDates: string[];
}

export interface ReadPage {
  page: ExtractedPage;
  signals: PageSignals;
}

/** Turns the bytes of a page into article text, readers' comments and evidence, off the main thread. @throws UNSUPPORTED_CONTENT PARSE CANCELLED */
export interface PageReader {
  read(input: { body: Uint8Array; url: string; contentType?: string }, options?: { signal?: AbortSignal }): Promise<ReadPage>;
  close(): Promise<void>;
}
