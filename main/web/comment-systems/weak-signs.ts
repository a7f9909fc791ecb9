// Signs that a page has comments, none of which tells by itself: what classes, attributes, links and scripts are named for, and what is
// said. Sites name these things in their own ways, but where comments are, several kinds are seen together (unnamed-system.ts).
import { attr, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf, linesOfPage } from '../extraction/page-text';
import { countsComments, headsComments, invitesToComment, leadsToComments, namesArea, namesElsewhere, saysNoneYet } from './comment-words';
import { stemInMoreLanguages } from './more-languages';
import type { OpenState } from './open-state';
import { elementsOnOtherPosts, linesOnOtherPosts, ownPaths, pathOf } from './other-posts';
import { scriptSigns } from './script-signs';

type NamedPart = 'count' | 'control' | 'part' | 'place' | 'writing';
export type SignKind = `named-${NamedPart}` | 'asks' | 'count' | 'data' | 'handler' | 'heading' | 'leads' | 'microdata' | 'own-thread' | 'script-file' | 'script-starts' | 'script-yes' | 'state';

/** Each kind of sign that is seen, and its first as it is shown to people. */
export type Signs = Map<SignKind, string>;

const stem = /comment|kommentar|komentar|coment[aá]r|commenti(?!e)|reactie|reageer|yorum|talkback|posting|discussion|diskussion|pinglun/;
/** The same for words: most lines and titles hold none of these, and need not be looked at more closely. */
const stemOfWords = new RegExp(`[ck]omm?ent|reacti|r[eé]ag|dis[ck]u|repl|antwort|conversation|${stemInMoreLanguages.source}`, 'iu');
const silent = new Set(['html', 'body', 'head', 'script', 'style', 'link', 'meta', 'svg', 'path', 'use', 'symbol', 'g', 'template', 'noscript']);
const sections = new Set(['div', 'section', 'aside', 'article', 'ul', 'ol', 'footer']);
/** What stands oftener than this belongs to a list of other posts, or is one of the comments. */
const few = 4;

const partOf = (tag: string, name: string): NamedPart => {
  if (/count|number|(?:^|[_-])num|anzahl|total|badge|bubble/.test(name)) return 'count';
  if (/form|writ|editor|input|textarea|submit|login|sign-?in|guest|compose/.test(name) || tag === 'form' || tag === 'textarea' || tag === 'input') return 'writing';
  if (/button|btn|link|icon|toggle|cta|action|jump|show|open/.test(name) || tag === 'a' || tag === 'button') return 'control';
  return sections.has(tag) && namesArea(name) ? 'place' : 'part';
};

const isElsewhere = (element: PageElement): boolean => {
  for (let at: PageElement | null = element; at && at.tag !== 'body'; at = at.parent) if (namesElsewhere(at.names)) return true;
  return false;
};

/**
 * The names of one template come together, also where it stays empty: of kinds that are names, one more counts than they have words for
 * comments.
 */
const withoutEchoes = (signs: Signs): Signs => {
  const names = [...signs].filter(([kind]) => kind.startsWith('named-'));
  const words = new Set(names.map(([, name]) => stem.exec(name)?.[0]));
  for (const [kind] of names.slice(words.size + 1)) signs.delete(kind);
  return signs;
};

/** Counts what is seen, so that what stands at every post of a list can be left out. */
class Sightings {
  readonly #seen = new Map<string, { kind: SignKind; shown: string; times: number }>();
  /** Words that lead to comments: the line of a link such as "19 comments" is no second sign. */
  readonly leading = new Set<string>();

  /** @param key things of one key are counted together: the kind itself, or one name of it. */
  note(kind: SignKind, shown: string, key: string = kind): void {
    const known = this.#seen.get(key);
    if (known) known.times += 1;
    else this.#seen.set(key, { kind, shown, times: 1 });
  }

  signs(): Signs {
    const signs: Signs = new Map();
    for (const { kind, shown, times } of this.#seen.values()) if (times <= few && !signs.has(kind)) signs.set(kind, shown);
    return withoutEchoes(signs);
  }
}

const lookAtNames = (element: PageElement, seen: Sightings): void => {
  if (element.names === '' || !stem.test(element.names) || isElsewhere(element)) return;
  for (const name of element.names.split(/\s+/)) if (stem.test(name)) seen.note(`named-${partOf(element.tag, name)}`, `.${name}`, `.${name}`);
};

const lookAtWords = (text: string, seen: Sightings): void => {
  if (text.length > 80 || !stemOfWords.test(text)) return;
  if (invitesToComment(text)) seen.note('asks', `“${text}”`);
  else if (leadsToComments(text)) {
    seen.note('leads', `“${text}”`);
    seen.leading.add(text);
  }
};

const spoken = new Set(['aria-label', 'title', 'placeholder', 'value', 'alt']);

const lookAtAttributes = (element: PageElement, seen: Sightings): void => {
  for (const name in element.attrs) {
    if (spoken.has(name)) lookAtWords(attr(element, name).trim(), seen);
    else if (name.startsWith('data-')) {
      if (/comment|kommentar/.test(name) && !/recent|latest/.test(name) && !/^(?:0|false|no|off|closed)?$/.test(attr(element, name))) seen.note('data', `[${name}]`);
    } else if (name.startsWith('on')) {
      if (/comment|kommentar/i.test(attr(element, name))) seen.note('handler', `${element.tag}[${name}]`);
    } else if (name.startsWith('item') && /commentCount|discussionUrl|UserComments|schema\.org\/Comment\b/i.test(attr(element, name))) seen.note('microdata', `[${name}=${attr(element, name)}]`, 'microdata of any number');
  }
};

/** Ends of the page's own paths, long enough to be of one article only. */
const ownSlugs = (tree: PageTree): string[] =>
  [...ownPaths(tree)].map((path) => (path.split('/').pop() ?? '').toLowerCase().replace(/\.\w+$/, '')).filter((slug) => slug.length > 7);

const threadPath = /(?:^|\/)(?:comments?|kommentare?|commentaires?|comentarios|reacties|commenti|forum|discussion)(?:\/|$)/;

const lookAtElements = (tree: PageTree, others: ReadonlySet<PageElement>, seen: Sightings): void => {
  const slugs = ownSlugs(tree);
  const speaks = linesOfPage(tree).some((line) => line.length < 300 && stemOfWords.test(line));
  for (const element of tree.all) {
    if (element.gone || silent.has(element.tag) || others.has(element)) continue;
    lookAtNames(element, seen);
    lookAtAttributes(element, seen);
    if ((element.tag === 'a' && speaks) || element.tag === 'button') lookAtWords(lineOf(element, 80), seen);
    if (element.tag === 'a') {
      const path = pathOf(attr(element, 'href')).toLowerCase();
      if (threadPath.test(path) && slugs.some((slug) => path.includes(slug))) seen.note('own-thread', 'a link to a page of comments on this article', 'own-thread of any number');
    }
    if (speaks && /^h[1-6]$/.test(element.tag)) {
      const text = lineOf(element, 130);
      if (headsComments(text)) seen.note('heading', `“${text}”`);
    }
  }
};

const lookAtLines = (tree: PageTree, elsewhere: ReadonlySet<string>, seen: Sightings): void => {
  for (const line of linesOfPage(tree)) {
    if (line.length > 160 || !stemOfWords.test(line)) continue;
    if (seen.leading.has(line) || elsewhere.has(line)) continue;
    if (countsComments(line)) seen.note('count', `“${line.slice(0, 80)}”`);
    else if (saysNoneYet(line) || invitesToComment(line)) seen.note('asks', `“${line}”`, 'asks in a line');
  }
};

/** @param state what the page says of writing comments: who speaks of it has comments. */
export const weakSigns = (tree: PageTree, state: OpenState): Signs => {
  const seen = new Sightings();
  if (state.login || state.open === false) seen.note('state', state.evidence[0] ?? '');
  const others = elementsOnOtherPosts(tree);
  lookAtElements(tree, others, seen);
  lookAtLines(tree, linesOnOtherPosts(tree, others), seen);
  scriptSigns(tree, (kind, shown) => { seen.note(kind, shown, shown); });
  return seen.signs();
};
