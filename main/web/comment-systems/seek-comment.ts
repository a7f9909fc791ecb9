// Whether one's own comment stands among those of readers, and what became of its link. Pure; runs in a worker.
import { excerptLimit, type SeenLink } from '@shared/contracts/verification';
import type { CommentSighting, SoughtComment } from '../../core/ports/page-reader';
import { parseDocument } from '../extraction/dom';
import { baseOf, addressReader } from '../extraction/feeds';
import { attr, buildPageTree, descendants, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { evenText, textOf } from '../extraction/page-text';
import { shingles } from '../near-duplicates';
import { findCommentAreas, isCommentItem } from './comment-areas';
import { detectCommentSystem } from './detect-comment-system';
import { readComments } from './reader-comments';

/** From this share on it is the comment as it was written: sites change quotes, line ends and links. */
const sameFrom = 0.85;
/** From this share on it is the same comment, changed; two comments of one writer share less. */
const changedFrom = 0.4;
/** More words than this around it are words that somebody added. */
const longestAddition = 1.6;
const runLength = 3;

const waits = /\b(?:awaiting|pending|held for|waiting for|in) (?:moderation|approval|review)\b|wartet auf (?:moderation|freischaltung|freigabe)|en attente de (?:modération|validation)|pendiente de (?:moderación|aprobación)/i;
const otherPages = /\/comment-page-\d+|[?&]cpage=\d+/;

const bare = (text: string): string => evenText(text.replace(/https?:\/\/\S+/g, ' '));

const wordsOf = (text: string): number => bare(text).split(' ').length;

const shareOf = (own: ReadonlySet<number>, theirs: ReadonlySet<number>): number => {
  let common = 0;
  for (const run of own) if (theirs.has(run)) common += 1;
  return own.size === 0 ? 0 : common / own.size;
};

const matchOf = (text: string, sought: string): { share: number; found: CommentSighting['found'] } => {
  const [own, theirs] = [shingles(bare(sought), runLength), shingles(bare(text), runLength)];
  const share = shareOf(own, theirs);
  if (share < changedFrom) return { share, found: 'none' };
  return { share, found: share >= sameFrom && wordsOf(text) <= wordsOf(sought) * longestAddition + 8 ? 'same' : 'changed' };
};

/** The innermost element that holds the comment; its areas where none is marked. */
const holderOf = (areas: readonly PageElement[], excerpt: string): readonly PageElement[] => {
  const start = evenText(excerpt).slice(0, 60);
  let best: PageElement | null = null;
  for (const area of areas) for (const element of [area, ...descendants(area)]) if (isCommentItem(element) && evenText(textOf(element)).includes(start)) best = element;
  return best ? [best] : areas;
};

const placeOf = (url: URL): string => `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;

/** Of the first link that stands there, or that the first one of the text does not. Parameters of the query may have been taken off. */
const linkIn = (holders: readonly PageElement[], base: string, links: readonly string[], site: string): SeenLink | null => {
  const addressOf = addressReader(base);
  const anchors = holders.flatMap((holder) => [holder, ...descendants(holder)]).filter(({ tag }) => tag === 'a');
  for (const url of [...links, site]) {
    if (!URL.canParse(url)) continue;
    const wanted = placeOf(new URL(url));
    const anchor = anchors.find((one) => {
      const address = addressOf(attr(one, 'href'));
      return address !== null && (placeOf(address) === wanted || placeOf(address) === wanted.replace(/\?.*$/, ''));
    });
    if (anchor) return { url, present: true, rel: attr(anchor, 'rel').trim().toLowerCase() };
  }
  const [first] = links;
  return first === undefined ? null : { url: first, present: false, rel: null };
};

const isPaged = (tree: PageTree): boolean => tagged(tree, 'a', 'link').some((element) => otherPages.test(attr(element, 'href')));

export const seekComment = (html: string, url: string, { text, links, site }: SoughtComment): CommentSighting => {
  const tree = buildPageTree(parseDocument(html));
  const areas = findCommentAreas(tree);
  const comments = readComments(areas, false);
  const around = { shown: comments.length, paged: isPaged(tree), system: detectCommentSystem(tree, areas).id };
  const matches = comments.map((comment, at) => ({ ...matchOf(comment.text, text), number: at + 1, excerpt: comment.text }));
  const best = matches.reduce<(typeof matches)[number] | null>((found, each) => (found === null || each.share > found.share ? each : found), null);
  if (!best || best.found === 'none') return { ...around, found: 'none', share: best?.share ?? 0, awaiting: false, excerpt: null, number: null, link: null };
  const holders = holderOf(areas, best.excerpt);
  return { ...around, found: best.found, share: best.share, awaiting: holders.some((holder) => waits.test(textOf(holder))), excerpt: best.excerpt.slice(0, excerptLimit), number: best.number, link: linkIn(holders, baseOf(tree, url), links, site) };
};
