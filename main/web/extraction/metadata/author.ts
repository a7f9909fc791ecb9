// Who wrote the article: data for machines first, then what the page marks as the author, then the visible byline.
import { attr, descendants, isRemoved, noAttrs, tagged, type PageElement, type PageTree } from '../page-tree';
import { cleanText, lineOf } from '../page-text';
import { articleNode, nameMembers, type JsonLd } from './json-ld';
import { placeJudge } from './article-place';
import type { MetaTags } from './meta-tags';
import { isMonth, readDate } from './dates';

const leadIn = /^(?:\W*)(?:(?:written|posted|published|reported|geschrieben|veröffentlicht|verfasst|publicado|escrito|publié|text|story|words|article|artikel|ein beitrag|ein artikel|beitrag|a post|interview|foto)\s+)?(?:by|von|vom|par|por|di|door|av|af|przez|autor(?:in|en|a|es)?|authors?|auteurs?|autrice|autore|text|interview)\s*[:\-–]?\s+/i;
const notName = /@|https?:|www\.|\d{3,}|\b(?:comments?|kommentare?|share|follow|subscribe|updated|min read|minutes?|(?:hours?|days?|weeks?|months?|years?|yrs?) ago|vor \d+|level \d|author archive|view all|alle artikel|more posts|all posts|copyright)\b/i;
const nobody = /^(?:admin(?:istrator)?|author|autor|autorin|editor|user|unknown|none|null|staff|anonymous|guest|webmaster|by|von|the author|online|wordpress\w*|about|name|https?|published by|über .*|login|reply|registrieren|anmelden|datenschutz.*|menu|posts?)\s*\*?$/i;
/** A name in presentable form, or null when the text is none. */
export const personName = (raw: string): string | null => {
  let text = cleanText(raw).replace(leadIn, '').replace(/\s+(?:autor(?:in)?|author|verfasser|says|sagt|schreibt):?$/i, '').replace(/\s*(?:\||·|•|\/\/|,?\s+(?:am|on|le|el|op|den)\s+\d|\(|\bon\b\s+\w+\s\d).*$/i, '').trim();
  const date = readDate(text);
  if (date) text = text.replace(/(\p{L}+\.?)?[,\s|]*\d.*$/u, (_, word: string | undefined) => (word && !isMonth(word) ? word : '')).replace(/[,\s]+(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\w{0,7}\.?$/i, '').trim();
  text = text.replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, '');
  const words = text.split(' ').length;
  if (text.length < 2 || text.length > 80 || words > 8 || notName.test(text) || nobody.test(text) || !/\p{L}/u.test(text)) return null;
  return text;
};

const joined = (names: readonly (string | null)[]): string | null => {
  const unique: string[] = [];
  for (const name of names) if (name && !unique.some((known) => known.toLowerCase() === name.toLowerCase())) unique.push(name);
  return unique.length > 0 ? unique.slice(0, 5).join(', ') : null;
};

const fromMeta = (meta: MetaTags): string | null => {
  for (const key of ['author', 'article:author', 'parsely-author', 'dc.creator', 'dcterms.creator', 'sailthru.author', 'article:author_name', 'cxenseparse:author', 'byl', 'citation_author', 'article.author', 'og:article:author']) {
    const name = personName(meta.get(key) ?? '');
    if (name) return name;
  }
  const label = meta.get('twitter:label1') ?? '';
  return /written|verfasst|geschrieben|escrito|écrit|scritto|autor|by\b/i.test(label) ? personName(meta.get('twitter:data1') ?? '') : null;
};

const markedAuthor = (element: PageElement): number => {
  if (element.attrs === noAttrs) return 0;
  const rel = attr(element, 'rel').toLowerCase();
  const prop = `${attr(element, 'itemprop')} ${attr(element, 'property')}`.toLowerCase();
  if (/\bauthor\b/.test(prop) && element.tag !== 'meta') return 4;
  if (/\bauthor\b/.test(rel) && element.tag === 'a') return 4;
  if (/(^|[\s_-])(p-author|author[_-]?name|authorname|post-author|entry-author|article-author|byline[_-]?name)(\s|$)/.test(element.names)) return 3;
  if (/(^|\s)(fn|vcard)(\s|$)/.test(element.names)) return 2;
  if (/(^|[\s_-])(author|byline|autor|writer|verfasser)([\s_-]|$)/.test(element.names)) return 1;
  return 0;
};

const namedInside = (element: PageElement): PageElement | undefined => {
  for (const each of descendants(element)) if ((each.tag === 'span' || each.tag === 'a') && attr(each, 'itemprop') === 'name') return each;
  return undefined;
};

const fromMarks = (tree: PageTree, misplaced: (element: PageElement) => boolean): string | null => {
  let best: { weight: number; name: string } | null = null;
  for (const element of tree.all) {
    const weight = markedAuthor(element);
    if (weight === 0 || (best && best.weight >= weight) || element.removed || misplaced(element)) continue;
    const inner = isRemoved(element) ? undefined : namedInside(element);
    const text = lineOf(inner ?? element, 200);
    if (weight <= 2 && text.length > 100) continue;
    const name = personName(text);
    if (name) best = { weight, name };
  }
  return best?.name ?? null;
};

const bylineStart = /^\W*(?:by|von|par|por|di|door|written by|posted by|text|autor(?:in)?|author)\s*:?\s+(?=\p{Lu})/iu;

/** "Posted on 3 May 2020 by Jane Doe", "An article by Jane Doe | 3.5.2020": a short line with a date or the word article in it. */
const datedByline = /\b(?:by|von|par|por|di)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}|de|van|von|der|la)[\p{L}.'’-]*){0,3})\s*(?:$|[|•·,–-]\s)/u;

const fromByline = (tree: PageTree, misplaced: (element: PageElement) => boolean): string | null => {
  for (const element of tagged(tree, 'p', 'div', 'span', 'li', 'h4', 'h5', 'h6', 'em', 'strong').slice(0, 3_000)) {
    if (element.children.length > 12) continue;
    const text = lineOf(element, 140);
    if (text.length < 5 || text.length > 90 || misplaced(element)) continue;
    if (bylineStart.test(text)) {
      const name = personName(text);
      if (name && /^\p{Lu}/u.test(name) && name.split(' ').length <= 4) return name;
    }
    const named = /\b(?:by|von|par|por|di)\s/i.test(text) ? datedByline.exec(text)?.[1] : undefined;
    const name = named && (readDate(text) !== null || /\b(?:article|artikel|beitrag|text|artículo)\b/i.test(text)) ? personName(named) : null;
    if (name) return name;
  }
  return null;
};

export const readAuthor = (tree: PageTree, meta: MetaTags, jsonLd: JsonLd): string | null => {
  const stated = joined(nameMembers(jsonLd, articleNode(jsonLd), 'author').map(personName));
  if (stated) return stated;
  const misplaced = placeJudge(tree);
  return fromMeta(meta) ?? fromMarks(tree, misplaced) ?? fromByline(tree, misplaced);
};
