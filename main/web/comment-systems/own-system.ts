// A system of the page's own, which a script puts in later, seen by what the page itself says of it: words beside a place for comments,
// a link to its own comments, a container with what its script needs, the address they are loaded from, or the number of them that it states.
import { articleNode, readJsonLd, typesOf, type JsonLdNode } from '../extraction/metadata/json-ld';
import { attr, descendants, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf, linesOfPage } from '../extraction/page-text';
import { headsComments, invitesToComment, leadsToComments, namesArea, namesElsewhere, saysNoneYet } from './comment-words';
import { elementsOnOtherPosts, linesOnOtherPosts, ofList, ownPaths, pathOf } from './other-posts';

/** What tells of a system of the page's own, in the words of the page, or null. Asked only where no mark of a known system is seen. */
export const ownSystem = (tree: PageTree): string | null => wordsBesidePlace(tree) ?? linkToComments(tree) ?? namedFrame(tree) ?? preparedPlace(tree) ?? loadedFrom(tree) ?? withoutScript(tree) ?? statedNumber(tree);

const isHidden = (element: PageElement): boolean => {
  for (let at: PageElement | null = element; at; at = at.parent) if ('hidden' in at.attrs || /display\s*:\s*none/i.test(attr(at, 'style'))) return true;
  return false;
};

const isPlace = (element: PageElement): boolean => element.tag !== 'body' && element.tag !== 'html' && !element.gone && namesArea(element.names) && !namesElsewhere(element.names);

/** What comes right after an element, or after a wrapper around it. */
const nextOf = (element: PageElement): PageElement | null => {
  for (let at = element, steps = 0; at.parent && steps < 3; at = at.parent, steps += 1) {
    const siblings = at.parent.children.filter((child): child is PageElement => typeof child !== 'string');
    const next = siblings[siblings.indexOf(at) + 1];
    if (next) return next;
  }
  return null;
};

/** Words that ask for a comment beside a place named for comments, or a heading in or over one. */
const wordsBesidePlace = (tree: PageTree): string | null => {
  const others = elementsOnOtherPosts(tree);
  const places = tree.all.filter((element) => isPlace(element) && !others.has(element));
  if (places.length === 0) return null;
  const elsewhere = linesOnOtherPosts(tree, others);
  const says = (text: string): boolean => (invitesToComment(text) || saysNoneYet(text)) && !elsewhere.has(text);
  const asked = linesOfPage(tree).find(says) ?? tagged(tree, 'button').map((button) => lineOf(button, 100)).find(says);
  const heading = (): string | undefined => {
    const over = tagged(tree, 'h1', 'h2', 'h3', 'h4').filter((each) => { const next = nextOf(each); return next !== null && isPlace(next); });
    const inside = places.flatMap((place) => [...descendants(place)].filter(({ tag }) => /^h[1-4]$/.test(tag)));
    return [...inside, ...over].filter((each) => !isHidden(each)).map((each) => lineOf(each, 100)).find(headsComments);
  };
  const emptyPart = (place: PageElement): boolean => [...descendants(place)].some((part) => part.tag === 'div' && isPlace(part) && lineOf(part, 10) === '');
  /** All that it says is what heads comments, over a part for them that is empty yet. */
  const headed = (): string | undefined => places.filter((place) => containers.has(place.tag) && !isHidden(place) && emptyPart(place)).map((place) => lineOf(place, 100)).find(headsComments);
  const words = asked ?? heading() ?? headed();
  return words === undefined ? null : `“${words}” beside a place for comments`;
};

/** A link to a part of this very page that is named for comments, or whose own words lead to them. */
const linkToComments = (tree: PageTree): string | null => {
  const own = ownPaths(tree);
  const link = tagged(tree, 'a').find((each) => {
    const [address = '', fragment = ''] = attr(each, 'href').split('#', 2);
    if (fragment === '' || (address !== '' && !own.has(pathOf(address)))) return false;
    const named = namesArea(fragment.toLowerCase()) || /^(?:replies|responses|discuss(?:ion)?|diskussion)$/i.test(fragment);
    return (named || leadsToComments(lineOf(each, 80)) || leadsToComments(attr(each, 'title'))) && !namesElsewhere(fragment.toLowerCase()) && !isHidden(each);
  });
  return link ? `a[href$="#${attr(link, 'href').replace(/^[^#]*#/, '')}"], a link to this page's own comments` : null;
};

/** Data that a script needs to fill a place with the comments of one article. */
const threadData = /^data-(?:[a-z]+[-_])*(?:id|ident|identifier|uid|guid|key|thread|stream|article|story|post|page|category|sort|order|type|url|uri|api|endpoint|config|options|settings|props)$/;
/** What frameworks call the part of the page that an element becomes. */
const componentName = /^data-(?:[a-z]+[-_])*(?:module|component|widget|controller|plugin|behavior|island|init|block|bundle)$/;
const namesComponent = /(?:^|[\s_/.:-]|[a-z](?=C))(?:[cC]omments?|kommentare?)(?:$|[\s_/.:-]|(?:List|Section|Thread|Area|Container|Stream|Box|Widget|App)\b)/;
const containers = new Set(['div', 'section', 'aside', 'article', 'ul', 'ol', 'footer']);

/** The first thing in a place, as yet without a word: the place itself may only be a frame for it. */
const isEmptyPlace = (element: PageElement): boolean => {
  const { parent } = element;
  return parent !== null && isPlace(parent) && parent.children.find((child) => typeof child !== 'string') === element && lineOf(element, 10) === '';
};

/** A container for comments that is given an article's number or the like; several of the same kind belong to a list of other articles. */
const preparedPlace = (tree: PageTree): string | null => {
  const found = new Map<string, { names: string; times: number }>();
  for (const element of tree.all) {
    if (element.gone || !containers.has(element.tag) || namesElsewhere(element.names)) continue;
    const place = isPlace(element) || isEmptyPlace(element);
    const name = Object.keys(element.attrs).find((each) => (place && threadData.test(each) && attr(element, each) !== '') || (componentName.test(each) && namesComponent.test(attr(element, each))));
    if (name === undefined || isHidden(element)) continue;
    const known = found.get(name);
    found.set(name, { names: known?.names ?? element.names.split(/\s+/)[0] ?? '', times: (known?.times ?? 0) + 1 });
  }
  const one = [...found].find(([, { times }]) => times < ofList);
  return one ? `${one[1].names === '' ? '' : `.${one[1].names}`}[${one[0]}], a container that a script fills with comments` : null;
};

/** A frame that says of itself that it holds the comments; its address may come later. */
const namedFrame = (tree: PageTree): string | null => {
  const frame = tagged(tree, 'iframe').find((each) => [attr(each, 'title'), attr(each, 'aria-label')].some((name) => headsComments(name.trim())) && !isHidden(each));
  return frame ? 'iframe[title], a frame for comments' : null;
};

const addressNames = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data-uri', 'data-href', 'data-endpoint', 'data-api', 'data-api-url', 'data-load-url', 'data-comments-url'];

/** A frame or container that says from where the comments come: `/embed/comments/17`, not a style sheet or a counter. */
const loadedFrom = (tree: PageTree): string | null => {
  for (const element of tree.all) {
    if (element.gone || element.tag === 'script' || element.tag === 'img' || element.tag === 'a') continue;
    for (const name of addressNames) {
      if (name === 'src' && element.tag !== 'iframe') continue;
      const path = pathOf(attr(element, name)).toLowerCase();
      if (path.length < 300 && /(?:^|\/)(?:comments?|kommentare?|commentaires?|comentarios)(?:\/|\.\w|$)/.test(path) && !/recent|latest|count|\.(?:js|css|svg|png|gif|jpe?g|webp)$/.test(path) && !isHidden(element)) return `${element.tag}[${name}] loads comments`;
    }
  }
  return null;
};

/** What readers without scripts are told. */
const withoutScript = (tree: PageTree): string | null => {
  const text = (tree.byTag.get('noscript') ?? []).map((each) => (each.source.textContent ?? '').replace(/<[^>]*>/g, '').trim()).find((each) => each.length < 300 && /javascript[^.]{0,80}\b(?:comments?|kommentare?|commentaires|comentarios)\b/i.test(each));
  return text === undefined ? null : `noscript: “${text.slice(0, 100)}”`;
};

const countOf = (value: unknown): number => (typeof value === 'number' || typeof value === 'string' ? Number(value) || 0 : 0);

const isRecord = (value: unknown): value is JsonLdNode => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Comments that the page's own article is stated to have; none is no news, and other articles' numbers are theirs. */
const statedNumber = (tree: PageTree): string | null => {
  const article = articleNode(readJsonLd(tree));
  if (!article) return null;
  if (countOf(article['commentCount']) > 0) return `commentCount ${countOf(article['commentCount'])} in JSON-LD`;
  const statistics: unknown[] = [article['interactionStatistic']].flat();
  const counter = statistics.filter(isRecord).find((each) => {
    const kind: unknown = each['interactionType'];
    const named = isRecord(kind) ? typesOf(kind).join(' ') : String(kind);
    return /Comment/.test(named) && countOf(each['userInteractionCount']) > 0;
  });
  return counter ? `${countOf(counter['userInteractionCount'])} comments stated in JSON-LD` : null;
};
