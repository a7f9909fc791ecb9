// One candidate a post: the same address from several sources is one, a copy under another address is named as such.
import type { SourceKind } from '@shared/contracts/source';
import { canonicalUrl, urlKey } from '../../web/canonical-url';
import { mergeNearDuplicates } from '../../web/near-duplicates';
import type { KnownPages } from '../../web/sources/known-pages';
import type { FoundPost } from '../../web/sources/source.types';
import type { Candidate, SkippedCandidate } from './blog-researcher.schema';

/** Below this a title and a snippet are too few words to tell a copy by. */
const enoughWords = 14;
/** Whose word on title and date counts first: a person's table, then feeds; a page's own title carries the name of its site. */
const trust: Record<SourceKind, number> = { csv: 0, xlsx: 0, opml: 1, feed: 1, sitemap: 2, search: 2, html: 3, folder: 3, url: 3 };

/** What is saved is never fetched: an address that a saved page is known by stands for that page, under the address it was saved from. */
const withSavedPage = async (found: FoundPost, known: KnownPages): Promise<FoundPost> => {
  const file = found.file ?? known.fileOf(found.url);
  if (file === null) return { ...found, url: canonicalUrl(found.url) };
  return { ...found, file, url: (await known.urlOf(file)) ?? found.url };
};

const mergeSame = (posts: FoundPost[]): Candidate => {
  const trusted = [...posts].sort((a, b) => trust[a.source.kind] - trust[b.source.kind]);
  const saved = posts.find((post) => post.file !== null);
  const first = posts[0] as FoundPost;
  const pick = <K extends 'title' | 'date'>(field: K): string | null => trusted.find((post) => post[field] !== null)?.[field] ?? null;
  const snippet = posts.map((post) => post.snippet).reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best), null);
  return { url: saved?.url ?? first.url, file: saved?.file ?? null, title: pick('title'), date: pick('date'), snippet, source: first.source };
};

const copies = (candidates: Candidate[]): { unique: Candidate[]; duplicates: SkippedCandidate[] } => {
  const texts = candidates.map(({ title, snippet }) => {
    const text = `${title ?? ''} ${snippet ?? ''}`;
    return text.split(/\s+/).length >= enoughWords ? text : '';
  });
  const unique: Candidate[] = [];
  const duplicates: SkippedCandidate[] = [];
  for (const { kept, merged } of mergeNearDuplicates(texts)) {
    const members = [kept, ...merged].flatMap((index) => candidates[index] ?? []);
    // A saved page is at hand; of the others the longer text stands for the group.
    const chosen = members.find((member) => member.file !== null) ?? members[0];
    if (!chosen) continue;
    unique.push(chosen);
    for (const { url, title } of members.filter((member) => member !== chosen)) duplicates.push({ url, title, code: 'duplicate', reason: `Says the same as ${chosen.url}.` });
  }
  return { unique, duplicates };
};

/** Unique candidates in the order they were found, and the copies that were merged into them. */
export const uniqueCandidates = async (found: readonly FoundPost[], known: KnownPages): Promise<{ unique: Candidate[]; duplicates: SkippedCandidate[] }> => {
  const byKey = new Map<string, FoundPost[]>();
  for (const post of await Promise.all(found.map((one) => withSavedPage(one, known)))) {
    const key = urlKey(post.url);
    byKey.set(key, [...(byKey.get(key) ?? []), post]);
  }
  return copies([...byKey.values()].map(mergeSame));
};
