// Text of elements as a reader sees it: one space between words, a line for each block, whole UTF-16 characters.
import type { PageElement, PageTree } from './page-tree';

/** Elements whose text is never read as prose. */
export const silentTags = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'canvas', 'select', 'option', 'datalist', 'textarea', 'input', 'button', 'audio', 'video', 'map', 'head', 'title', 'meta', 'link']);

/** Elements that stay within a line of text; every other one breaks it. */
export const inlineTags = new Set(['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'nobr', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'img', 'picture', 'source']);

const alreadyClean = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** What must be looked at one by one: marks without width, control characters, halves of pairs. */
const strange = /[\u00ad\u200b\u200c\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f\ud800-\udfff]/;
const withoutStrange = (text: string): string =>
  text.replace(/[\u00ad\u200b\u200c\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** Spaces of every kind to one, without zero-width marks, soft hyphens, control characters and halves of a surrogate pair. */
export const cleanText = (text: string): string =>
  alreadyClean.test(text) ? text : (strange.test(text) ? withoutStrange(text) : text).replace(/[\s\u0085]+/g, ' ').trim();

/** Whitespace of every kind to one space, none at the ends. */
export const evenText = (text: string): string => text.replace(/\s+/g, ' ').trim();

const wideSpaces = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14) || (code >= 0xa0 && (wideSpaces.has(code) || (code >= 0x2000 && code <= 0x200a)));
/** The length of {@link evenText}, without making it. */
export const evenLength = (text: string): number => {
  let [length, gap] = [0, false];
  for (let i = 0; i < text.length; i += 1) {
    if (isSpace(text.charCodeAt(i))) { gap = length > 0; continue; }
    length += gap ? 2 : 1;
    gap = false;
  }
  return length;
};

/** All text inside, blocks apart by a line break, silent elements left out. */
export const textOf = (element: PageElement, limit = Number.POSITIVE_INFINITY): string => {
  const parts: string[] = [];
  let length = 0;
  const stack: (PageElement | string)[] = [element];
  while (stack.length > 0 && length < limit) {
    const node = stack.pop() as PageElement | string;
    if (typeof node === 'string') {
      parts.push(node);
      length += node.trim().length; // indentation must not use the limit up
      continue;
    }
    if (node.removed || (silentTags.has(node.tag) && node !== element)) continue;
    const breaks = node.tag === 'br' || !inlineTags.has(node.tag);
    if (breaks) { parts.push('\n'); stack.push('\n'); }
    for (let i = node.children.length - 1; i >= 0; i -= 1) stack.push(node.children[i] as PageElement | string);
  }
  return parts.join('').split('\n').map(cleanText).filter(Boolean).join('\n');
};

/** The same on one line. */
export const lineOf = (element: PageElement, limit?: number): string => textOf(element, limit).replace(/\n/g, ' ');

const linesOfTree = new WeakMap<PageTree, string[]>();

/** The lines of the whole page as they stood when first asked for, readers' comments and chrome among them. */
export const linesOfPage = (tree: PageTree): readonly string[] => {
  let lines = linesOfTree.get(tree);
  if (!lines) linesOfTree.set(tree, (lines = textOf(tree.body).split('\n')));
  return lines;
};
