// What the names, tags and roles of an element say of the blocks inside it, as bits; each element is read once.
import { bodyNames, nameFeatures } from './block-words';
import { attr, type PageElement } from './page-tree';

/** Tags whose presence around a block tells something. */
export const markedTags = ['nav', 'aside', 'footer', 'header', 'figure', 'form', 'table', 'ul', 'ol', 'blockquote', 'article', 'section', 'main', 'figcaption', 'dl', 'pre', 'a', 'details'] as const;

const tagBit = new Map<string, number>(markedTags.map((tag, index) => [tag, 1 << index]));

export interface Marks {
  /** One bit for each of {@link nameFeatures}. */
  names: number;
  /** One bit for each of {@link markedTags}. */
  tags: number;
  /** Named or marked as the body of an article. */
  body: boolean;
  hidden: boolean;
  /** The bits of tags, and the count of bodies, of the element and all it stands in. */
  tagsAround: number;
  bodiesAround: number;
}

const roleTag: Readonly<Record<string, string>> = { navigation: 'nav', complementary: 'aside', contentinfo: 'footer', banner: 'header', main: 'main', article: 'article', menu: 'nav', menubar: 'nav', dialog: 'aside', alert: 'aside', tablist: 'nav', search: 'form' };

const nameMarks = (text: string): number => {
  let bits = 0;
  for (let index = 0; index < nameFeatures.length; index += 1) if (nameFeatures[index]?.[1].test(text)) bits |= 1 << index;
  return bits;
};

const readMarks = (element: PageElement, around: Marks | null): Marks => {
  let names = 0;
  const wholePage = element.tag === 'body' || element.tag === 'html';
  if (element.names !== '' && !wholePage) names = nameMarks(element.names);
  const role = roleTag[attr(element, 'role').toLowerCase()];
  const style = attr(element, 'style');
  const tags = (tagBit.get(element.tag) ?? 0) | (role ? tagBit.get(role) ?? 0 : 0);
  const body = !wholePage && ((element.names !== '' && bodyNames.test(element.names)) || /articlebody|reviewbody|(?:^|\s)text(?:\s|$)/i.test(attr(element, 'itemprop')) || /content:encoded/i.test(attr(element, 'property')));
  return {
    names, tags, body,
    hidden: 'hidden' in element.attrs || attr(element, 'aria-hidden') === 'true' || (style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)),
    tagsAround: tags | (around?.tagsAround ?? 0),
    bodiesAround: (body ? 1 : 0) + (around?.bodiesAround ?? 0),
  };
};

/** Marks of elements, remembered for the life of a page. */
export const createMarks = (): ((element: PageElement) => Marks) => {
  const known = new Map<PageElement, Marks>();
  const marksOf = (element: PageElement): Marks => {
    let marks = known.get(element);
    if (!marks) known.set(element, (marks = readMarks(element, element.parent ? marksOf(element.parent) : null)));
    return marks;
  };
  return marksOf;
};
