// Mozilla's Readability as one voice among several: which texts of the page it takes for the article.
import { Readability } from '@mozilla/readability';
import { ELEMENT_NODE, TEXT_NODE } from './dom';
import type { DomNode } from './dom-types';
import type { ReaderDocument, ReaderElement } from './reader-dom';
import { cleanText } from './page-text';

/** Short posts are articles too; the default of 500 made Readability take readers' comments for the text. */
const charThreshold = 80;

export interface ReadabilityView {
  /** Text nodes of the document that it keeps. */
  nodes: ReadonlySet<DomNode>;
  /** Their texts, for the pages where it parsed its own copy anew and the nodes are others. */
  texts(): ReadonlySet<string>;
}

const nothing: ReadabilityView = { nodes: new Set(), texts: () => new Set() };

const collect = (root: ReaderElement): ReadabilityView => {
  const nodes = new Set<DomNode>();
  const stack: DomNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === ELEMENT_NODE) stack.push(child);
      if (child.nodeType === TEXT_NODE) nodes.add(child);
    }
  }
  let texts: Set<string> | null = null;
  return { nodes, texts: () => (texts ??= new Set([...nodes].map((node) => cleanText(node.textContent ?? '')).filter(Boolean))) };
};

/** Readability without the parts that only make its result fit to be shown. */
class ReadabilityChoice extends Readability<ReaderElement> {
  /** Of the addresses that would be made absolute and the classes taken off, one thing is kept: text of a link to a script is no text of the page's own. */
  _postProcessContent(content: ReaderElement): void {
    for (const link of content.getElementsByTagName('a')) {
      const only = link.firstChild;
      if (only?.nodeType === TEXT_NODE && only === link.lastChild && link.getAttribute('href')?.startsWith('javascript:')) link.parentNode?.replaceChild(link.ownerDocument.createTextNode(only.data), link);
    }
  }
}

/** What Readability takes for the article. It rewrites the document: nothing can be read from it afterwards. */
export const readabilityView = (document: ReaderDocument): ReadabilityView => {
  try {
    const reader = new ReadabilityChoice(document as never, { charThreshold, disableJSONLD: true, serializer: (node) => node as unknown as ReaderElement });
    const content = reader.parse()?.content;
    return content ? collect(content) : nothing;
  } catch {
    // Readability throws on pages without any element to score; the other voices then decide alone.
    return nothing;
  }
};
