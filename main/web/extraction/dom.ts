// A page as a tree: linkedom parses, the light copy of reader-dom.ts is what is read.
import { parseHTML } from 'linkedom';
import type { DomDocument, DomElement, DomNode } from './dom-types';
import { flattenDeep } from './flatten-deep';
import { ReaderDocument, ReaderElement, ReaderNode, readerAttribute, type ReaderParent } from './reader-dom';

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** A page longer than this is cut: the article of a real page stands well before. */
export const maxHtmlChars = 6_000_000;

const headOnly = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template']);

const childNodes = (parent: DomNode): DomNode[] => {
  const nodes: DomNode[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) nodes.push(node);
  return nodes;
};

const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT_NODE;
const named = (node: DomNode, name: string): node is DomElement => isElement(node) && node.localName.toLowerCase() === name;

const prologueChars = 30_000;

/** Warnings of a server before the document, and conditional comments with an <html> of their own, would become the root. */
const fromRoot = (html: string): string => {
  const head = html.slice(0, prologueChars).replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  const start = head.search(/<html[\s>]/i);
  return start < 0 ? html : html.slice(start); // comments stay: old pages wrap their scripts in them
};

const wrapped = (html: string): string => {
  const page = fromRoot(html);
  if (/^<html[\s>]/i.test(page)) return page;
  const inner = page.replace(/^\s*<!doctype[^>]{0,400}>/i, '');
  return /<body[\s>]/i.test(inner) || /<head[\s>]/i.test(inner) ? `<html>${inner}</html>` : `<html><head></head><body>${inner}</body></html>`;
};

/** linkedom builds no implied elements: what stands after </body>, or before <body> in an unclosed head, is put into the body. */
const gatherIntoBody = (document: DomDocument): void => {
  const root = document.documentElement;
  const ownBody = childNodes(root).find((node) => named(node, 'body'));
  const head = childNodes(root).find((node) => named(node, 'head'));
  const nested = ownBody || !head ? undefined : childNodes(head).find((node) => named(node, 'body'));
  if (nested) root.appendChild(nested);
  const body = document.body;
  const strays = [
    ...(head ? childNodes(head).filter((node) => node !== nested && (isElement(node) ? !headOnly.has(node.localName.toLowerCase()) : node.nodeType === TEXT_NODE && (node.textContent ?? '').trim() !== '')) : []),
    ...childNodes(root).filter((node) => node !== head && node !== body && (isElement(node) || node.nodeType === TEXT_NODE)),
    ...childNodes(document as unknown as DomNode).filter((node) => node !== root && isElement(node)),
  ];
  for (const node of strays) body.appendChild(node);
};

const copyElement = (source: DomElement, into: ReaderDocument): ReaderElement => {
  const attributes = [];
  // The attribute's node: asking for the value of class builds a token list in linkedom.
  for (const name of source.getAttributeNames()) attributes.push(readerAttribute(name, source.getAttributeNode(name)?.value ?? ''));
  return new ReaderElement(into, source.localName, attributes);
};

const CDATA_NODE = 4;
const COMMENT_NODE = 8;

/** What was parsed, in the light form that everything else reads. */
const copyDocument = (document: DomDocument): ReaderDocument => {
  const copy = new ReaderDocument();
  const { body } = document;
  copy.documentElement = copy.body = copy.appendChild(copyElement(document.documentElement, copy));
  const stack: { into: ReaderParent; next: DomNode | null }[] = [{ into: copy.documentElement, next: document.documentElement.firstChild }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { into } = top;
    for (let node = top.next; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE || node.nodeType === COMMENT_NODE) into.appendChild(new ReaderNode(node.nodeType, node.textContent ?? ''));
      if (!isElement(node)) continue;
      const element = into.appendChild(copyElement(node, copy));
      if (node === body) copy.body = element;
      const { firstChild } = node;
      if (firstChild) stack.push({ into: element, next: firstChild });
    }
  }
  return copy;
};

/** Parses HTML of any quality into a document with html, head and body. */
export const parseDocument = (html: string): ReaderDocument => {
  const page = parseHTML(wrapped(flattenDeep(html.length > maxHtmlChars ? html.slice(0, maxHtmlChars) : html))) as unknown as { document: DomDocument };
  const { document } = page;
  gatherIntoBody(document);
  return copyDocument(document);
};
