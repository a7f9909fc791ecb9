// A light copy of the document that all passes read: attribute access and walking in linkedom cost several times more.
// Removing an element here removes it from the document too, so that Readability sees the same page.
import { ELEMENT_NODE, TEXT_NODE } from './dom';
import type { DomNode } from './dom-types';
import type { ReaderDocument, ReaderElement } from './reader-dom';

export interface PageElement {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  /** Class and id, lower case: what names an element. */
  readonly names: string;
  readonly parent: PageElement | null;
  readonly children: (PageElement | string)[];
  /** The document's node of each child, by the same index. */
  readonly nodes: DomNode[];
  readonly depth: number;
  /** Place in document order. */
  readonly order: number;
  removed: boolean;
  /** Taken out by itself or with an element that it stands in. */
  gone: boolean;
  readonly source: ReaderElement;
}

export interface PageTree {
  root: PageElement;
  body: PageElement;
  /** All elements in document order, removed ones too. */
  all: PageElement[];
  byTag: Map<string, PageElement[]>;
}

/** Deeper markup is a generator's accident or an attack; Readability's time grows with the square of the depth. */
const maxDepth = 200;
const maxElements = 100_000;

/** What every element without attributes has. */
export const noAttrs: Readonly<Record<string, string>> = Object.freeze({});

const attributesOf = (source: ReaderElement): Readonly<Record<string, string>> => {
  let attrs: Record<string, string> | null = null;
  for (const { name, value } of source.attributes) {
    attrs ??= {};
    const key = name.toLowerCase();
    if (!Object.hasOwn(attrs, key)) attrs[key] = value;
  }
  return attrs ?? noAttrs;
};

const namesOf = (attrs: Readonly<Record<string, string>>): string => {
  const names = `${attrs['class'] ?? ''} ${attrs['id'] ?? ''}`.trim();
  // Some pages put kilobytes of generated names here; the telling one stands early.
  return (names.length > 300 ? names.slice(0, 300) : names).toLowerCase();
};

const elementOf = (source: ReaderElement, parent: PageElement | null, order: number): PageElement => {
  const attrs = attributesOf(source);
  return { tag: source.localName.toLowerCase(), attrs, names: attrs === noAttrs ? '' : namesOf(attrs), parent, children: [], nodes: [], depth: parent ? parent.depth + 1 : 0, order, removed: false, gone: false, source };
};

/** Copies the document; what lies below {@link maxDepth} becomes plain text, what comes after {@link maxElements} is dropped. */
export const buildPageTree = (document: ReaderDocument): PageTree => {
  const root = elementOf(document.documentElement, null, 0);
  const all: PageElement[] = [root];
  const stack: { element: PageElement; next: DomNode | null }[] = [{ element: root, next: root.source.firstChild }];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as { element: PageElement; next: DomNode | null };
    const node = top.next;
    if (!node) { stack.pop(); continue; }
    top.next = node.nextSibling;
    if (node.nodeType === TEXT_NODE) {
      top.element.children.push(node.textContent ?? '');
      top.element.nodes.push(node);
    }
    if (node.nodeType !== ELEMENT_NODE) continue;
    if (all.length >= maxElements) { node.remove(); continue; }
    const child = elementOf(node as ReaderElement, top.element, all.length);
    all.push(child);
    top.element.children.push(child);
    top.element.nodes.push(node);
    if (child.depth >= maxDepth) {
      const text = node.textContent ?? '';
      node.textContent = text;
      child.children.push(text);
      child.nodes.push(node.firstChild ?? node);
    } else stack.push({ element: child, next: node.firstChild });
  }
  const byTag = new Map<string, PageElement[]>();
  for (const element of all) {
    const list = byTag.get(element.tag);
    if (list) list.push(element);
    else byTag.set(element.tag, [element]);
  }
  const body = all.find((element) => element.source === document.body) ?? root;
  return { root, body, all, byTag };
};

/** Elements of a tag that still stand in the page. */
export const tagged = (tree: PageTree, ...tags: string[]): PageElement[] => {
  const [only] = tags;
  if (only !== undefined && tags.length === 1) return (tree.byTag.get(only) ?? []).filter((element) => !element.gone);
  const wanted = new Set(tags);
  return tree.all.filter((element) => wanted.has(element.tag) && !element.gone);
};

/** Whether the element or one it stands in was taken out. */
export const isRemoved = (element: PageElement): boolean => element.gone;

export const removeElement = (element: PageElement): void => {
  if (element.removed) return;
  for (const inner of descendants(element)) inner.gone = true;
  element.removed = element.gone = true;
  element.source.remove();
};

/** @param name lower case; one that an object has by itself (constructor) is never asked for. */
export const attr = (element: PageElement, name: string): string => element.attrs[name] ?? '';

/** Elements inside, in document order, the element itself not counted. */
export function* descendants(element: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [];
  const push = (parent: PageElement): void => {
    for (let i = parent.children.length - 1; i >= 0; i -= 1) {
      const child = parent.children[i];
      if (child !== undefined && typeof child !== 'string' && !child.removed) stack.push(child);
    }
  };
  push(element);
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    push(next);
  }
}

/** Whether `inner` stands inside `outer`. */
export const isInside = (inner: PageElement, outer: PageElement): boolean => {
  for (let at = inner.parent; at && at.depth >= outer.depth; at = at.parent) if (at === outer) return true;
  return false;
};
