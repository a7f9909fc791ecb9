import type { CommentSystemId } from '@shared/comment-systems';
import type { SeenLink } from '@shared/contracts/verification';
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

/** What is looked for on a page: one's own comment. */
export interface SoughtComment {
  text: string;
  /** Links of the text: told also when they are gone. */
  links: string[];
  /** The person's own site, which a form makes a link of their name; told only where it is. Empty: none. */
  site: string;
}

/** What a look for a comment saw. */
export interface CommentSighting {
  found: 'same' | 'changed' | 'none';
  /** Share of the comment's words that stand there, in runs of three, 0 to 1. */
  share: number;
  /** The page says beside it that it waits for a moderator. */
  awaiting: boolean;
  /** The comment as the page has it, cut. */
  excerpt: string | null;
  /** Which of the page's comments, from 1. */
  number: number | null;
  /** How many readers' comments stand in the page itself. */
  shown: number;
  /** The comments go on over other pages. */
  paged: boolean;
  system: CommentSystemId;
  link: SeenLink | null;
}

/** Turns the bytes of a page into article text, readers' comments and evidence, off the main thread. @throws UNSUPPORTED_CONTENT PARSE CANCELLED */
export interface PageReader {
  read(input: { body: Uint8Array; url: string; contentType?: string }, options?: { signal?: AbortSignal }): Promise<ReadPage>;
  /** Looks for one comment among those of readers. @throws as `read` */
  seek(input: { body: Uint8Array; url: string; contentType?: string; sought: SoughtComment }, options?: { signal?: AbortSignal }): Promise<CommentSighting>;
  close(): Promise<void>;
}
