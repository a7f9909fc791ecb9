// What a page says of the comments on other posts, in lists and teasers of them: it tells nothing of its own.
import { attr, descendants, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf, linesOfPage, textOf } from '../extraction/page-text';
import { namesOtherPosts } from './comment-words';

/** What stands as often belongs to a list of other posts. */
export const ofList = 4;

/** The path of an address on whatever host, without its end's slash. */
export const pathOf = (address: string): string => address.replace(/^(?:https?:)?\/\/[^/]+/i, '').replace(/[?#].*$/s, '').replace(/\/$/, '');

/** The page's own paths, as it states them: links with them lead to itself. */
export const ownPaths = (tree: PageTree): Set<string> => {
  const canonical = (tree.byTag.get('link') ?? []).filter((link) => /canonical/i.test(attr(link, 'rel'))).map((link) => attr(link, 'href'));
  const shared = (tree.byTag.get('meta') ?? []).filter((meta) => attr(meta, 'property') === 'og:url').map((meta) => attr(meta, 'content'));
  return new Set([...canonical, ...shared].map(pathOf).filter((path) => path !== ''));
};

const fragments = /^(?:comments?|respond|replies|kommentare?|commentaires?|comentarios|reacties|disqus_thread)/i;

/** Whether a link leads to the comments of another post. Told only where the page states its own address. */
const leadsToOtherPost = (link: PageElement, own: ReadonlySet<string>): boolean => {
  const [address = '', fragment = ''] = attr(link, 'href').split('#', 2);
  const path = pathOf(address);
  return fragments.test(fragment) && path !== '' && own.size > 0 && ![...own].some((each) => each === path || each.endsWith(`/${path}`));
};

const holdsHeadline = (element: PageElement): boolean => [...descendants(element)].some(({ tag }) => tag === 'h1');

/** Elements that show other posts or stand in such, and links to the comments of one. */
export const elementsOnOtherPosts = (tree: PageTree): Set<PageElement> => {
  const own = ownPaths(tree);
  const found = new Set<PageElement>();
  for (const element of tree.all) {
    const inside = element.parent !== null && found.has(element.parent);
    if (inside || (element.tag === 'a' && leadsToOtherPost(element, own)) || (element.tag !== 'body' && namesOtherPosts(element.names) && !holdsHeadline(element))) found.add(element);
  }
  return found;
};

/** What these elements say, and what is said more often than a page would say it of its own comments. */
export const linesOnOtherPosts = (tree: PageTree, elements: ReadonlySet<PageElement>): Set<string> => {
  const outermost = [...elements].filter(({ parent }) => parent === null || !elements.has(parent));
  const lines = new Set(outermost.flatMap((element) => (element.tag === 'a' ? [lineOf(element, 100)] : textOf(element, 8_000).split('\n'))));
  const times = new Map<string, number>();
  for (const line of linesOfPage(tree)) if (line.length < 100) times.set(line, (times.get(line) ?? 0) + 1);
  for (const [line, each] of times) if (each >= ofList) lines.add(line);
  return lines;
};
