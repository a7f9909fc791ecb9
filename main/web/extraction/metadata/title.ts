// The title of the article, without the name of the site.
import { attr, descendants, isInside, tagged, type PageElement, type PageTree } from '../page-tree';
import { cleanText, lineOf } from '../page-text';
import { articleNode, textMember, type JsonLd } from './json-ld';
import { firstMeta, type MetaTags } from './meta-tags';

const separators = /\s+[|\-–—:·•»«›‹~/\\]+\s+|\s*[|»›]\s*/;
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Cuts "Title | Site" down to the title; the site is known by its name or host, else the longest part is kept. */
const withoutSite = (title: string, siteNames: readonly string[]): string => {
  const parts = title.split(separators).map((part) => part.trim()).filter(Boolean);
  if (parts.length < 2) return title;
  const sites = siteNames.map(fold).filter((name) => name.length > 2);
  const isSite = (part: string): boolean => sites.some((site) => fold(part) === site || fold(part).replace(/ /g, '') === site.replace(/ /g, ''));
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1] as string)) to -= 1;
  while (to - from > 1 && isSite(parts[from] as string)) from += 1;
  if (from === 0 && to === parts.length) {
    const last = parts[parts.length - 1] as string;
    if (last.split(' ').length <= 4 && fold(title).length - fold(last).length >= fold(last).length) to -= 1;
    else return title;
  }
  const first = title.indexOf(parts[from] as string);
  const last = parts[to - 1] as string;
  return title.slice(first, title.lastIndexOf(last) + last.length);
};

const headings = (tree: PageTree): PageElement[] => tagged(tree, 'h1').filter((h1) => !/logo|site-?title|site-?name|brand|blog-?title|header-image/.test(`${h1.names} ${h1.parent?.names ?? ''}`));

const headingOf = (tree: PageTree, documentTitle: string): string | null => {
  const texts = headings(tree).map((h1) => lineOf(h1, 600)).filter((text) => text.length > 1 && text.length < 400);
  const known = fold(documentTitle);
  const inTitle = texts.filter((text) => known.includes(fold(text)) && fold(text).length > 2).sort((a, b) => b.length - a.length)[0];
  return inTitle ?? (texts.length === 1 ? texts[0] ?? null : null);
};

const namedTitle = (tree: PageTree): string | null => {
  for (const element of tagged(tree, 'h1', 'h2', 'h3', 'div', 'span', 'p')) {
    const headline = attr(element, 'itemprop') === 'headline' || /(^|[\s_-])(entry|post|article)[_-]?(title|headline)(\s|$)/.test(element.names);
    const text = headline ? lineOf(element, 600) : '';
    if (text.length > 1 && text.length < 300) return text;
  }
  return null;
};

/** A heading of the second rank that opens the article and stands in the document's title. */
const secondHeading = (tree: PageTree, documentTitle: string): string | null => {
  const known = fold(documentTitle);
  for (const heading of tagged(tree, 'h2', 'h3').slice(0, 40)) {
    const text = lineOf(heading, 400);
    if (fold(text).length > 8 && known.includes(fold(text))) return text;
  }
  return null;
};

/** Some headings hold a kicker, a date or a section name beside the title that the page states elsewhere. */
const withoutKicker = (heading: string, stated: string): string =>
  fold(heading).includes(fold(stated)) && fold(stated).length >= fold(heading).length * 0.5 && stated.length > 5 ? stated : heading;

export const readTitle = (tree: PageTree, meta: MetaTags, jsonLd: JsonLd, url: string): string | null => {
  const titleElement = (tree.byTag.get('title') ?? []).find((element) => element.parent?.tag !== 'svg');
  const documentTitle = cleanText(titleElement?.source.textContent ?? '');
  const metaTitle = firstMeta(meta, ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title', 'headline']);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const siteNames = [meta.get('og:site_name') ?? '', meta.get('application-name') ?? '', host, host.replace(/\.[a-z.]+$/, ''), meta.get('twitter:site')?.replace('@', '') ?? ''];
  const whole = `${documentTitle} ${metaTitle ?? ''}`;
  const heading = headingOf(tree, whole) ?? namedTitle(tree) ?? secondHeading(tree, whole);
  const stripped = metaTitle ? cleanText(withoutSite(metaTitle, siteNames)) : '';
  if (heading) return withoutKicker(heading, stripped);
  const headline = textMember(articleNode(jsonLd), 'headline');
  const title = metaTitle ?? headline ?? documentTitle;
  return cleanText(withoutSite(title, siteNames)) || null;
};

/** Headings of the page that repeat its title; the article text leaves them out. */
export const titleHeadings = (tree: PageTree, title: string | null): PageElement[] => {
  const known = fold(title ?? '');
  if (!known) return [];
  const matching = tagged(tree, 'h1', 'h2', 'h3').filter((heading) => fold(lineOf(heading, 600)) === known);
  return matching.filter((heading) => !matching.some((other) => other !== heading && isInside(heading, other)) && [...descendants(heading)].length < 40);
};
