// Whether something that names a person or a date stands with the article, or in the lists, comments and margins around it.
import { attr, tagged, type PageElement, type PageTree } from '../page-tree';

/** Names of elements where other people and dates than the article's are shown. */
const elsewhere = /comment|related|recommend|sidebar|widget|teaser|popular|latest|most-?read|similar|copyright|(?:^|[\s_-])(?:site|page)-?footer|upcoming|archive-list/;

/** Tells for elements of one page; layout elements around the heading are not judged by their names. */
export const placeJudge = (tree: PageTree): ((element: PageElement) => boolean) => {
  const aroundHeading = new Set<PageElement>();
  for (const heading of tagged(tree, 'h1')) for (let at = heading.parent; at; at = at.parent) aroundHeading.add(at);
  const known = new Map<PageElement, boolean>();
  const misplaced = (element: PageElement): boolean => {
    const cached = known.get(element);
    if (cached !== undefined) return cached;
    if (aroundHeading.has(element) || element.tag === 'body' || element.tag === 'html') return false;
    const inArticle = (): boolean => {
      for (let at = element.parent; at; at = at.parent) if (at.tag === 'article' || /schema\.org\/\w*(?:Article|Posting)/.test(attr(at, 'itemtype')) || /hentry|(?:^|[\s_-])(?:post|entry|article)(?:$|[\s_-])/.test(at.names)) return at.tag !== 'body';
      return false;
    };
    const here = elsewhere.test(element.names) || element.tag === 'aside' || ((element.tag === 'footer' || /(?:^|\s)footer(?:\s|$)/.test(element.names)) && !inArticle());
    const verdict = here || (element.parent !== null && misplaced(element.parent));
    known.set(element, verdict);
    return verdict;
  };
  return misplaced;
};
