// Mozilla's Readability as one voice among several: which texts of the page it takes for the article.
import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement, DomNode } from './dom';
import { ELEMENT_NODE, TEXT_NODE } from './dom';
import { cleanText, inlineTags } from './page-text';

/** Short posts are articles too; the default of 500 made Readability take readers' comments for the text. */
const charThreshold = 80;

const linesOf = (root: DomElement): string[] => {
  const parts: string[] = [];
  const visit = (node: DomNode): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) parts.push(child.textContent ?? '');
      if (child.nodeType !== ELEMENT_NODE) continue;
      const tag = (child as DomElement).localName.toLowerCase();
      const line = tag === 'br' || !inlineTags.has(tag);
      if (line) parts.push('\u2028');
      visit(child);
      if (line) parts.push('\u2028');
    }
  };
  visit(root);
  return parts.join('').split('\u2028').map(cleanText).filter(Boolean);
};

/** Lines of text that Readability keeps. It rewrites the document: nothing can be read from it afterwards. */
export const readabilityLines = (document: DomDocument): string[] => {
  try {
    const reader = new Readability<DomElement>(document as never, { charThreshold, disableJSONLD: true, serializer: (node) => node as unknown as DomElement });
    const article = reader.parse();
    return article?.content ? linesOf(article.content) : [];
  } catch {
    // Readability throws on pages without any element to score; the other voices then decide alone.
    return [];
  }
};
