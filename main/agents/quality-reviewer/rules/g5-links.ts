import type { Issue } from '@shared/contracts/review';
import type { Span } from '@shared/contracts/basics';
import type { Rule } from './rule';

interface Link { address: string; anchor: string | null; span: Span }

const marked = /\[([^\]\n]{0,200})\]\(\s*<?([^)\s>]+)>?[^)]*\)|<a\s[^>]*href\s*=\s*["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a>|\[url=?([^\]]*)\](.*?)\[\/url\]/giu;
const bare = /\bhttps?:\/\/[^\s<>()"'\]]+|\bwww\.[^\s<>()"'\]]+|(?<![\p{L}\p{N}@./_-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|co|info|biz|shop|online|site|store|ai|me|tv|xyz|agency|blog|de|uk|us|eu|ca|fr|nl|ch|at|es|it|pl|ru|cn|in|au)(?:\/[^\s<>()"'\]]*)?(?![\p{L}\p{N}-])/giu;

const comparable = (address: string): string => address.toLowerCase().replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/[?#].*$/u, '').replace(/\/$/u, '');

/** Links of a comment as a site would make them: markup, addresses, and bare domains that sites turn into links. */
export const linksOf = (text: string, ownAddresses: readonly string[] = []): Link[] => {
  const links: Link[] = [];
  let rest = text;
  for (const match of text.matchAll(marked)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const address = match[2] ?? match[3] ?? (match[5] || match[6]) ?? '';
    links.push({ address, anchor: (match[1] ?? match[4] ?? match[6] ?? '').replace(/<[^>]+>/gu, '').trim() || null, span });
    rest = rest.slice(0, span.start) + ' '.repeat(match[0].length) + rest.slice(span.end);
  }
  for (const own of ownAddresses.map(comparable).filter((address) => address !== '')) {
    const at = rest.toLowerCase().indexOf(own);
    if (at === -1 || /(?:https?:\/\/(?:www\.)?|www\.)$/iu.test(rest.slice(0, at))) continue;
    links.push({ address: own, anchor: null, span: { start: at, end: at + own.length } });
    rest = rest.slice(0, at) + ' '.repeat(own.length) + rest.slice(at + own.length);
  }
  for (const { 0: found, index } of rest.matchAll(bare)) {
    if (/^[\w-]+\.(?:NET|IO|AI)$/u.test(found)) continue; // "ASP.NET" is a name
    const address = found.replace(/[.,;:!?]+$/u, '');
    links.push({ address, anchor: null, span: { start: index, end: index + address.length } });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
};

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A name such as "Node.js" or "ASP.NET" in the post is no link; neither is a domain that the post itself names in its text. */
const isNamedInPost = (link: Link, postText: string): boolean => link.anchor === null && !/^(?:https?:|www\.)/iu.test(link.address) && !link.address.includes('/') && postText.toLowerCase().includes(link.address.toLowerCase());

/** G5: no link by default, at most the campaign's one, never behind an anchor that is a keyword. */
export const g5Links: Rule = ({ input: { text, brief, post, type } }) => {
  const issues: Issue[] = [];
  const block = (message: string, span: Span): void => { issues.push({ rule: 'G5', severity: 'block', message, span }); };
  const links = linksOf(text, brief ? [brief.persona.site] : []).filter((link) => !isNamedInPost(link, post.text));
  const allowed = brief?.link ?? null;
  const own = allowed ? links.filter(({ address }) => comparable(address) === comparable(allowed.url)) : [];
  for (const link of links) {
    if (!own.includes(link)) block(allowed ? `Only the campaign's link may stand in a comment: remove "${link.address}".` : `A comment holds no link unless the campaign sets one: remove "${link.address}".`, link.span);
  }
  const [first, second] = own;
  if (second) block('The link stands more than once: at most one link a comment.', second.span);
  if (first && type !== undefined && type !== 'resource') block('Only a comment of the type "resource" may hold the link.', first.span);
  for (const { anchor, span } of own) {
    const exact = anchor && (brief?.keywords ?? []).find((keyword) => words(keyword) === words(anchor));
    if (exact) block(`The link text "${anchor}" is exactly the keyword "${exact}": name the page instead.`, span);
  }
  if (first && issues.length === 0) {
    issues.push({ rule: 'G5', severity: 'warn', message: 'Links in comments are nofollow or ugc on most sites: worth a visitor, not a rank.', span: first.span });
  }
  return issues;
};
