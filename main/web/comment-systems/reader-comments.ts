// Reads the readers' comments out of their areas: one text, author and date each, without the page's buttons around them.
import type { ReaderComment } from '@shared/contracts/post';
import { attr, descendants, type PageElement } from '../extraction/page-tree';
import { inlineTags, lineOf, textOf } from '../extraction/page-text';
import { readDate } from '../extraction/metadata/dates';
import { personName } from '../extraction/metadata/author';
import { headsComments, idOfItem, isChrome, namesArea, namesAside, namesAuthor, namesContent, namesDate } from './comment-words';
import { isCommentItem } from './comment-areas';

const maxComments = 2_000;
const maxCommentChars = 20_000;

/** Elements of one comment, without those of the comments nested in it. */
interface Scope {
  item: PageElement;
  author: string | null;
  date: string | null;
  text: string;
}

const ownElements = (item: PageElement, items: ReadonlySet<PageElement>): PageElement[] => {
  const own: PageElement[] = [];
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.removed || items.has(child)) continue;
      own.push(child);
      visit(child);
    }
  };
  visit(item);
  return own;
};

const isContent = (element: PageElement): boolean =>
  (namesContent(element.names) && !/author|meta(?:data)?(?:$|[\s_-])/.test(element.names)) || /^(?:text|commenttext|reviewbody|description)$/i.test(attr(element, 'itemprop')) || /content:encoded/.test(attr(element, 'property'));

/** Layout classes such as "links" also sit on the element with the text itself; that one has paragraphs. */
const holdsProse = (element: PageElement): boolean =>
  !/author|avatar|meta|date|time|vote|reply|footer|header/.test(element.names) && element.children.some((child) => typeof child !== 'string' && child.tag === 'p' && textOf(child, 30).length > 20);

const neverText = /^(?:form|script|style|noscript|button|svg|textarea|select|iframe|template|nav|h1|h2)$/;

/** Who, when and the buttons: what stands around the words of a comment. */
const isAround = (element: PageElement): boolean =>
  element.tag === 'time' || element.tag === 'footer' || element.tag === 'header' || element.tag === 'cite' ||
  (namesAside(element.names) && !isContent(element) && !holdsProse(element)) || /author|datepublished|datecreated/i.test(attr(element, 'itemprop'));

const isByline = (element: PageElement): boolean =>
  /author|datepublished|datecreated/i.test(attr(element, 'itemprop')) || (/comment[_-]{0,2}(?:author|date|time|meta|header|user)/.test(element.names) && !holdsProse(element));

/** @param prune leaves out what stands around the words; not needed inside an element that is named for them. */
const bodyLines = (root: PageElement, items: ReadonlySet<PageElement>, prune: boolean): string[] => {
  const parts: string[] = [];
  const skipped = (child: PageElement): boolean =>
    child.removed || items.has(child) || neverText.test(child.tag) || (!prune && (child.tag === 'time' || isByline(child) || (namesAside(child.names) && /reply|vote|like|share|report|avatar|action/.test(child.names))));
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') { parts.push(child); continue; }
      if (skipped(child)) continue;
      if (prune && isAround(child)) { parts.push('\n'); continue; }
      const line = child.tag === 'br' || !inlineTags.has(child.tag);
      if (line) parts.push('\n');
      visit(child);
      if (line) parts.push('\n');
    }
  };
  visit(root);
  return parts.join('').split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '' && !isChrome(line) && !headsComments(line));
};

const outermost = (elements: readonly PageElement[]): PageElement[] => {
  const chosen = new Set<PageElement>();
  for (const element of elements) {
    let inside = false;
    for (let at = element.parent; at; at = at.parent) if (chosen.has(at)) { inside = true; break; }
    if (!inside) chosen.add(element);
  }
  return [...chosen];
};

/** Leading lines that only repeat who wrote and when. */
const withoutByline = (lines: readonly string[], author: string | null): string[] => {
  let from = 0;
  while (from < lines.length && from < 4) {
    const line = lines[from] as string;
    const rest = author ? line.replace(author, '') : line;
    const letters = rest.replace(/\d|\p{P}|\p{S}|\s/gu, '').length;
    const byline = author !== null && line.includes(author) && letters < 25 && line.length < author.length + 45;
    const dated = line.length < 60 && readDate(line) !== null && letters < (/\d\.?\s*\p{L}{3,}/u.test(line) ? 22 : 6);
    if (!byline && !dated && letters > 0) break;
    from += 1;
  }
  return lines.slice(from);
};

const textOfItem = (scope: readonly PageElement[], item: PageElement, items: ReadonlySet<PageElement>, author: string | null): string => {
  const stated = scope.filter((element) => /^(?:text|commenttext)$/i.test(attr(element, 'itemprop')));
  const contents = outermost(stated.length > 0 ? stated : scope.filter(isContent));
  const marked = contents.flatMap((element) => bodyLines(element, items, false));
  const lines = marked.length > 0 ? marked : bodyLines(item, items, true);
  return withoutByline(lines, author).join('\n').slice(0, maxCommentChars);
};

const authorRank = (element: PageElement): number => {
  const prop = attr(element, 'itemprop').toLowerCase();
  if (/(?:^|\s)fn(?:\s|$)/.test(element.names)) return 5;
  if (prop === 'name' || /creator|author/.test(prop)) return prop === 'name' ? 5 : 4;
  if (element.tag === 'cite') return 4;
  if (namesAuthor(element.names) && !/avatar|meta|date|time|comment-?body|authors?-?replies/.test(element.names)) return 3;
  if (element.tag === 'a' && /nofollow|external/.test(attr(element, 'rel'))) return 2;
  return element.tag === 'b' || element.tag === 'strong' ? 1 : 0;
};

const authorOf = (scope: readonly PageElement[]): string | null => {
  let best: { rank: number; name: string } | null = null;
  for (const element of scope) {
    const rank = authorRank(element);
    if (rank === 0 || (best && best.rank >= rank)) continue;
    const name = personName(lineOf(element, 160).replace(/\s+(?:says|said|sagt|sagte|schreibt|schrieb|meint|meinte|dice|dijo|a dit|wrote|zegt|disse|ha detto)(?:\s*(?:…|\.{3}|:).*|\s*)$/iu, ''));
    if (name) best = { rank, name };
  }
  return best?.name ?? null;
};

const said = /^(.{2,60}?)\s+(?:says|said|wrote|sagte?|schr(?:eibt|ieb)|meinte?|a écrit|a dit|dijo|escribió|ha detto|scrive)\b/iu;
const postedBy = /^(?:posted by|comment(?:ed)? by|by|von|geschrieben von|par|por|di)\s*:?\s*(.{2,60}?)(?:\s*[|,–-]|\s+(?:on|at|am|um|le)\b|$)/iu;

/** The author in a line of its own such as "Posted by: Jane Doe | 3 May" or "Jane Doe said:". */
const authorInLine = (item: PageElement, beside: readonly PageElement[]): string | null => {
  const lines = [...textOf(item, 2_000).split('\n'), ...beside.map((element) => lineOf(element, 120))];
  for (const line of [...lines.slice(0, 3), ...lines.slice(3).slice(-3)]) {
    const name = line.length < 110 ? said.exec(line)?.[1] ?? postedBy.exec(line)?.[1] : undefined;
    const person = name ? personName(name) : null;
    if (person && person.split(' ').length <= 4 && /^[\p{Lu}\p{N}@]/u.test(person)) return person;
  }
  return null;
};

const machineDate = (element: PageElement, monthFirst: boolean): string | null =>
  element.tag === 'time' || element.tag === 'abbr' || /date|time/i.test(attr(element, 'itemprop'))
    ? readDate(attr(element, 'datetime') || attr(element, 'content') || attr(element, 'title'), monthFirst) ?? readDate(lineOf(element, 120), monthFirst)
    : null;

const namedDate = (element: PageElement, monthFirst: boolean): string | null => {
  if (!namesDate(element.names) && !/^(?:footer|small|a)$/.test(element.tag)) return null;
  const title = attr(element, 'title') || attr(element, 'data-timestamp') || attr(element, 'datetime');
  return (title ? readDate(title, monthFirst) : null) ?? readDate(lineOf(element, 160), monthFirst);
};

/** The date in the machine's form, else where one is shown, else in the first lines. */
const dateOf = (scope: readonly PageElement[], item: PageElement, monthFirst: boolean): string | null => {
  for (const read of [machineDate, namedDate]) {
    for (const element of scope) {
      const date = read(element, monthFirst);
      if (date) return date;
    }
  }
  for (const line of textOf(item, 400).split('\n').slice(0, 4)) {
    const date = line.length < 60 ? readDate(line, monthFirst) : null;
    if (date) return date;
  }
  return null;
};

/** Author and date that stand beside the item, as in `dt` author, `dd` text, `dd` date. */
const besideItem = (item: PageElement, items: ReadonlySet<PageElement>): PageElement[] => {
  const siblings = (item.parent?.children ?? []).filter((child): child is PageElement => typeof child !== 'string');
  const at = siblings.indexOf(item);
  return [siblings[at - 1], siblings[at + 1]].filter((sibling): sibling is PageElement => sibling !== undefined && !items.has(sibling) && (namesAuthor(sibling.names) || namesDate(sibling.names) || sibling.tag === 'dt')).flatMap((sibling) => [sibling, ...descendants(sibling)]);
};

const signature = (element: PageElement): string => `${element.tag}.${(attr(element, 'class') || '').replace(/\d+|\b(?:odd|even|alt|first|last|active|depth-\S+)\b/g, '').split(/\s+/).sort()[0] ?? ''}`;

/** In an area without marked comments: the siblings of like shape that hold most of its text. */
const repeatedItems = (area: PageElement): PageElement[] => {
  let best: { score: number; items: PageElement[] } = { score: 0, items: [] };
  for (const parent of [area, ...descendants(area)]) {
    if (parent.tag === 'form' || inlineTags.has(parent.tag)) continue;
    const groups = new Map<string, PageElement[]>();
    for (const child of parent.children) {
      if (typeof child === 'string' || child.removed || inlineTags.has(child.tag) || /^(?:form|h\d|script|style|br|hr|p|option|label)$/.test(child.tag)) continue;
      const key = signature(child);
      groups.set(key, [...(groups.get(key) ?? []), child]);
    }
    for (const items of groups.values()) {
      const score = items.reduce((sum, each) => sum + Math.min(textOf(each, 2_000).length, 2_000), 0) * (items.length > 1 ? 1 : 0.4);
      if (score > best.score * 1.05) best = { score, items };
    }
  }
  return best.items.filter((item) => textOf(item, 40).length > 15);
};

const isTerminal = (element: PageElement): boolean => /^(?:form|textarea|iframe)$/.test(element.tag) || /respond|comment-?form|commentform|reply-?form/.test(element.names);

const itemsOf = (area: PageElement): PageElement[] => {
  const candidates = [area, ...descendants(area)].filter((element) => !isTerminal(element) && isCommentItem(element) && !(namesArea(element.names) && holdsSeveral(element)));
  const inForm = (element: PageElement): boolean => {
    for (let at: PageElement | null = element; at && at !== area.parent; at = at.parent) if (isTerminal(at) && at.tag === 'form') return true;
    return false;
  };
  const marked = candidates.filter((element) => !inForm(element));
  return marked.length > 0 ? marked : repeatedItems(area).filter((element) => !isTerminal(element));
};

const holdsSeveral = (element: PageElement): boolean => {
  let count = 0;
  for (const inner of descendants(element)) if (isCommentItem(inner) && (count += 1) > 1) return true;
  return false;
};

const isPing = (item: PageElement, text: string): boolean => /(?:^|\s)(?:pingback|trackback)(?:\s|$)/.test(item.names) || /^(?:pingback|trackback)\b/i.test(text);

const ago = /\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?)\b.{0,12}\bago\b|\bvor \d+ (?:minuten?|stunden?|tag|wochen?|monat|jahr)|\bil y a \d+ |\bhace \d+ /i;
const saysHowLongAgo = (item: PageElement): boolean => textOf(item, 300).split('\n').slice(0, 5).some((line) => line.length < 80 && ago.test(line));

/** A comment has words, and a name, a date or a number of its own; anything else in the area is the page talking. */
const isComment = (item: PageElement, text: string, author: string | null, date: string | null): boolean =>
  /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) && !isPing(item, text) && (saysHowLongAgo(item) || author !== null || date !== null || idOfItem(attr(item, 'id')) || /schema\.org/.test(attr(item, 'itemtype'))) && (date !== null || isCommentItem(item) || saysHowLongAgo(item));

/** The comments of the given areas in document order; empty wrappers hand their author and date down to the comment inside. */
export const readComments = (areas: readonly PageElement[], monthFirst: boolean): ReaderComment[] => {
  const comments: ReaderComment[] = [];
  const seen = new Set<string>();
  for (const area of areas) {
    const items = new Set(itemsOf(area));
    const scopes = new Map<PageElement, Scope>();
    for (const item of items) {
      const own = ownElements(item, items);
      const beside = besideItem(item, items);
      const author = authorOf([...own, ...beside]) ?? authorInLine(item, beside);
      scopes.set(item, { item, author, date: dateOf([...own, ...beside], item, monthFirst), text: textOfItem(own, item, items, author) });
    }
    for (const scope of scopes.values()) {
      if (scope.text === '' || comments.length >= maxComments) continue;
      const wrapper = emptyWrapper(scope.item, items, scopes);
      const comment = { text: scope.text, author: scope.author ?? wrapper?.author ?? null, date: scope.date ?? wrapper?.date ?? null };
      if (!isComment(scope.item, comment.text, comment.author, comment.date)) continue;
      const key = `${comment.author ?? ''}|${comment.date ?? ''}|${comment.text}`;
      if (!seen.has(key)) comments.push(comment);
      seen.add(key);
    }
  }
  return comments;
};

const emptyWrapper = (item: PageElement, items: ReadonlySet<PageElement>, scopes: ReadonlyMap<PageElement, Scope>): Scope | null => {
  for (let at = item.parent; at; at = at.parent) {
    if (!items.has(at)) continue;
    const scope = scopes.get(at);
    return scope && scope.text === '' ? scope : null;
  }
  return null;
};
