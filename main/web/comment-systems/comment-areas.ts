// Where readers' comments stand in a page: areas by name or by heading. The article's own container is never one.
import { attr, descendants, isInside, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf, textOf } from '../extraction/page-text';
import { readDate } from '../extraction/metadata/dates';
import { headsComments, idOfItem, namesArea, namesElsewhere, namesItem } from './comment-words';

const neverArea = new Set(['html', 'body', 'main', 'a', 'span', 'h1', 'script', 'style', 'link', 'meta', 'svg', 'button', 'input', 'label', 'textarea', 'i', 'time', 'form', 'iframe', 'img', 'strong', 'em', 'b', 'head', 'nav', 'header', 'dt']);
/** Containers that comment systems fill: whatever their content is named, it is comments. */
const threadIds = /^(?:disqus_thread|dsq-comments|wpdcom|isso-thread|remark42|cusdis_thread|livefyre-comments|coral_thread|hyvor-talk-view|commento|discourse-comments|idc-container|gitalk-container|waline|twikoo)$/;
const articleNames = /(?:^|[\s_-])(?:entry-content|post-content|post-body|article-body|articlebody|article-content|article__body|entry-body|story-body|post-text|hentry|entry-text)(?:$|[\s_])/;

const isArticleMark = (element: PageElement): boolean =>
  articleNames.test(element.names) || /articlebody/i.test(attr(element, 'itemprop')) || (element.tag === 'h1' && lineOf(element, 200).length > 3 && !headsComments(lineOf(element, 200)));

/** An element that holds the article's heading or body is a page layout with "comment" in its name, unless that article is itself a comment. */
const holdsArticle = (element: PageElement): boolean => {
  for (const inner of descendants(element)) {
    if (inner.tag === 'article' && !namesItem(inner.names) && !/comment/i.test(`${attr(inner, 'itemtype')}${attr(inner, 'id')}`) && !inner.names.includes('comment')) return textOf(inner, 400).length > 300;
    if (!isArticleMark(inner)) continue;
    let inItem = false;
    for (let at: PageElement | null = inner; at && at !== element; at = at.parent) if (isCommentItem(at)) inItem = true;
    if (!inItem) return true;
  }
  return false;
};

/** Whether one element by itself is marked as a single comment. */
export const isCommentItem = (element: PageElement): boolean => {
  if (neverArea.has(element.tag)) return false;
  if (idOfItem(attr(element, 'id'))) return element.tag !== 'td' && element.tag !== 'p' && textOf(element, 20).length > 3;
  if (/schema\.org\/(?:User)?Comments?\b/i.test(attr(element, 'itemtype')) || /(?:^|\s)comment(?:\s|$)/i.test(attr(element, 'itemprop')) || attr(element, 'typeof') === 'sioc:Post' || attr(element, 'property') === 'comment') return true;
  return namesItem(element.names);
};

const isElsewhere = (element: PageElement): boolean => {
  for (let at: PageElement | null = element; at && at.tag !== 'body'; at = at.parent) if (namesElsewhere(at.names)) return true;
  return false;
};

/** A form to comment in, or comments marked one by one, tell the real area from a widget with the same name. */
const holdsFormOrItems = (element: PageElement): boolean => {
  for (const inner of descendants(element)) if (inner.tag === 'textarea' || idOfItem(attr(inner, 'id')) || /comment-?\d+$/.test(attr(inner, 'id'))) return true;
  return false;
};

const markedAreas = (tree: PageTree): PageElement[] => {
  const areas: PageElement[] = [];
  for (const element of tree.all) {
    if (neverArea.has(element.tag) || element.removed || element === tree.body) continue;
    const last = areas[areas.length - 1];
    if (last && isInside(element, last)) continue;
    if (!(namesArea(element.names) || isCommentItem(element)) || (!threadIds.test(attr(element, 'id')) && holdsArticle(element)) || (isElsewhere(element) && !holdsFormOrItems(element))) continue;
    areas.push(element);
  }
  return areas;
};

const headingTags = ['h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'dt', 'strong', 'b'];

/** What follows a heading such as "3 comments" within the same parent, up to a heading of another matter. */
const followers = (heading: PageElement): PageElement[] => {
  let at = heading;
  for (let steps = 0; steps < 3 && at.parent; steps += 1) {
    const siblings = at.parent.children.filter((child): child is PageElement => typeof child !== 'string' && !child.removed);
    const rest = siblings.slice(siblings.indexOf(at) + 1);
    if (rest.some((sibling) => textOf(sibling, 40).length > 20)) {
      const end = rest.findIndex((sibling) => /^h[1-6]$/.test(sibling.tag) && !headsComments(lineOf(sibling, 200)));
      const run = end < 0 ? rest : rest.slice(0, end);
      return run.some((sibling) => holdsArticle(sibling) || isArticleMark(sibling)) ? [] : run;
    }
    if (at.parent.tag === 'body' || siblings.some((sibling) => sibling !== at && textOf(sibling, 300).length > 200)) return [];
    at = at.parent;
  }
  return [];
};

/** What follows is only taken for comments when short lines in it carry dates, as comments do and paragraphs do not. */
const looksLikeComments = (run: readonly PageElement[]): boolean => {
  const lines = run.flatMap((element) => textOf(element, 8_000).split('\n'));
  const dated = lines.filter((line) => line.length < 70 && readDate(line) !== null).length;
  return dated > 0 && lines.length < dated * 14 + 10;
};

const headedAreas = (tree: PageTree, known: readonly PageElement[]): PageElement[] => {
  const areas: PageElement[] = [];
  for (const heading of tagged(tree, ...headingTags)) {
    if (known.some((area) => area === heading || isInside(heading, area)) || !headsComments(lineOf(heading, 200))) continue;
    const run = followers(heading).filter((element) => !known.some((area) => area === element || isInside(area, element)));
    if (looksLikeComments(run)) areas.push(...run);
  }
  return areas;
};

/** The outermost elements that hold readers' comments or the form to write one, in document order. */
export const findCommentAreas = (tree: PageTree): PageElement[] => {
  const marked = markedAreas(tree);
  const headed = headedAreas(tree, marked);
  const all = [...marked, ...headed].sort((a, b) => a.order - b.order);
  return all.filter((area, index) => !all.some((other, at) => at !== index && isInside(area, other)));
};
