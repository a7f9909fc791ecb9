// The part of the DOM that reading a page and Readability ask for, and no more: no event target a node, no node an attribute, siblings
// in a list. linkedom parses; what it parsed is copied here once, and every walk after that costs a fraction.
import type { DomDocument, DomElement, DomNode } from './dom-types';

const nothing: readonly ReaderNode[] = Object.freeze([]);

export class ReaderNode implements DomNode {
  parentNode: ReaderParent | null = null;
  previousSibling: ReaderNode | null = null;
  nextSibling: ReaderNode | null = null;
  /** Children, where a node has any: here too, so that a walk meets nodes of one shape. */
  first: ReaderNode | null = null;
  last: ReaderNode | null = null;
  constructor(readonly nodeType: number, public data: string) {}
  get nodeName(): string { return '#text'; }
  get firstChild(): ReaderNode | null { return this.first; }
  get childNodes(): readonly ReaderNode[] { return nothing; }
  get textContent(): string { return this.data; }
  set textContent(text: string) { this.data = text; }

  remove(): void {
    const parent = this.parentNode;
    if (!parent) return;
    if (this.previousSibling) this.previousSibling.nextSibling = this.nextSibling;
    else parent.first = this.nextSibling;
    if (this.nextSibling) this.nextSibling.previousSibling = this.previousSibling;
    else parent.last = this.previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }
}

const isText = (node: ReaderNode): boolean => node.nodeType === 3 || node.nodeType === 4;
const isElement = (node: ReaderNode): node is ReaderElement => node.nodeType === 1;

/** Where a walk in document order goes next within `root`, into the node or past it. */
const nextIn = (root: ReaderParent, node: ReaderNode, into: boolean): ReaderNode | null => {
  if (into && node.first) return node.first;
  for (let at: ReaderNode | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
};

export abstract class ReaderParent extends ReaderNode {
  get lastChild(): ReaderNode | null { return this.last; }

  override get childNodes(): readonly ReaderNode[] {
    const nodes: ReaderNode[] = [];
    for (let node = this.first; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): readonly ReaderElement[] {
    const elements: ReaderElement[] = [];
    for (let node = this.first; node; node = node.nextSibling) if (isElement(node)) elements.push(node);
    return elements;
  }

  get firstElementChild(): ReaderElement | null {
    for (let node = this.first; node; node = node.nextSibling) if (isElement(node)) return node;
    return null;
  }

  override get textContent(): string {
    const { first } = this;
    if (!first) return '';
    if (first === this.last && !isElement(first)) return isText(first) ? first.data : '';
    let text = '';
    for (let node: ReaderNode | null = first; node; node = nextIn(this, node, true)) if (isText(node)) text += node.data;
    return text;
  }

  override set textContent(text: string) {
    while (this.first) this.first.remove();
    if (text !== '') this.appendChild(new ReaderNode(3, text));
  }

  appendChild<N extends ReaderNode>(node: N): N {
    return this.insertBefore(node, null);
  }

  insertBefore<N extends ReaderNode>(node: N, before: ReaderNode | null): N {
    node.remove();
    const previous = before ? before.previousSibling : this.last;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous) previous.nextSibling = node;
    else this.first = node;
    if (before) before.previousSibling = node;
    else this.last = node;
    return node;
  }

  removeChild<N extends ReaderNode>(node: N): N {
    if (node.parentNode !== this) throw new Error('The node is no child of this one.');
    node.remove();
    return node;
  }

  replaceChild<N extends ReaderNode>(node: ReaderNode, replaced: N): N {
    const next = replaced.nextSibling;
    replaced.remove();
    this.insertBefore(node, next);
    return replaced;
  }

  #elements(wanted: (element: ReaderElement) => boolean): ReaderElement[] {
    const found: ReaderElement[] = [];
    for (let node: ReaderNode | null = this.first; node; node = nextIn(this, node, true)) if (isElement(node) && wanted(node)) found.push(node);
    return found;
  }

  getElementsByTagName(name: string): ReaderElement[] {
    return this.#elements(name === '*' ? () => true : (element) => element.localName === name || element.tagName === name);
  }

  /** @param selector names of tags with commas between: what Readability asks for. */
  querySelectorAll(selector: string): ReaderElement[] {
    const names = new Set(selector.toUpperCase().split(','));
    return this.#elements((element) => names.has(element.tagName));
  }
}


export interface ReaderAttribute { readonly name: string; readonly value: string; cloneNode(): ReaderAttribute }
export const readerAttribute = (name: string, value: string): ReaderAttribute => ({ name, value, cloneNode: () => readerAttribute(name, value) });

interface Visibility { display: string; visibility: string }
const plain: Visibility = Object.freeze({ display: '', visibility: '' });
const visibilityOf = (style: string): Visibility => {
  const found: Visibility = { display: '', visibility: '' };
  for (const rule of style.split(/\s*;\s*/)) {
    const colon = rule.indexOf(':');
    const name = rule.slice(0, Math.max(0, colon)).trim();
    const value = rule.slice(colon + 1).trim();
    if (colon > 0 && value !== '' && (name === 'display' || name === 'visibility')) found[name] = value;
  }
  return found;
};

export class ReaderElement extends ReaderParent implements DomElement {
  readonly tagName: string;
  /** Readability keeps its scores here. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  constructor(readonly ownerDocument: ReaderDocument, readonly localName: string, public attributes: readonly ReaderAttribute[]) {
    super(1, '');
    this.tagName = localName.toUpperCase();
  }

  override get nodeName(): string { return this.tagName; }
  get className(): string { return this.getAttributeNode('class')?.value ?? ''; }
  set className(value: string) { this.setAttribute('class', value); }
  get id(): string { return this.getAttributeNode('id')?.value ?? ''; }
  set id(value: string) { this.setAttribute('id', value); }
  get src(): string | undefined { return this.tagName === 'IMG' ? this.getAttribute('src') ?? '' : undefined; }
  get srcset(): string | undefined { return this.tagName === 'IMG' ? this.getAttribute('srcset') ?? '' : undefined; }

  get style(): Visibility {
    const style = this.getAttributeNode('style')?.value;
    return style === undefined || style === '' ? plain : visibilityOf(style);
  }

  get nextElementSibling(): ReaderElement | null {
    for (let node = this.nextSibling; node; node = node.nextSibling) if (isElement(node)) return node;
    return null;
  }

  get previousElementSibling(): ReaderElement | null {
    for (let node = this.previousSibling; node; node = node.previousSibling) if (isElement(node)) return node;
    return null;
  }

  getAttributeNode(name: string): ReaderAttribute | null {
    const { attributes } = this;
    for (let index = 0; index < attributes.length; index += 1) if (attributes[index]?.name === name) return attributes[index] as ReaderAttribute;
    return null;
  }

  getAttribute(name: string): string | null {
    return this.getAttributeNode(name)?.value ?? (name === 'class' ? '' : null);
  }

  hasAttribute(name: string): boolean {
    return this.getAttributeNode(name) !== null;
  }

  getAttributeNames(): string[] {
    return this.attributes.map(({ name }) => name);
  }

  /** The list is made anew: a kept page holds on to the old one. */
  setAttribute(name: string, value: string): void {
    this.attributes = [readerAttribute(name, value), ...this.attributes.filter((attribute) => attribute.name !== name)];
  }

  setAttributeNode({ name, value }: ReaderAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }

  /** Readability keeps a page by its markup to begin anew on it; here its plan is kept, under a name that the setter knows. */
  get innerHTML(): string {
    return this.ownerDocument.keep(this);
  }

  set innerHTML(kept: string) {
    this.textContent = '';
    for (const node of this.ownerDocument.kept(kept)) this.appendChild(node);
  }
}

export class ReaderDocument extends ReaderParent implements DomDocument {
  readonly #kept: Plan[] = [];
  documentElement: ReaderElement = new ReaderElement(this, 'html', []);
  body: ReaderElement = this.documentElement;
  readonly baseURI = null;
  readonly documentURI = null;
  constructor() {
    super(9, '');
  }

  get title(): string {
    const head = this.documentElement.firstElementChild;
    return head?.tagName === 'HEAD' ? head.getElementsByTagName('title')[0]?.textContent ?? '' : '';
  }

  createElement(name: string): ReaderElement {
    return new ReaderElement(this, name, []);
  }

  createTextNode(text: string): ReaderNode {
    return new ReaderNode(3, text);
  }

  keep(element: ReaderElement): string {
    this.#kept.push(planOf(element));
    return `kept:${this.#kept.length - 1}`;
  }

  kept(name: string): readonly ReaderNode[] {
    const plan = this.#kept[Number(name.slice('kept:'.length))];
    if (!plan) throw new Error('Only a page that was kept can be put back.');
    return build(plan);
  }
}

/** What stands in an element at one moment; texts and names never change, lists of attributes are replaced whole. */
interface Plan { element: ReaderElement; attributes: readonly ReaderAttribute[]; children: readonly (ReaderNode | Plan)[] }

const planOf = (element: ReaderElement): Plan => {
  const children: (ReaderNode | Plan)[] = [];
  for (let node = element.first; node; node = node.nextSibling) children.push(isElement(node) ? planOf(node) : node);
  return { element, attributes: element.attributes, children };
};

/** Text as it comes back from markup: one run, cut where the markup has references. */
const cutText = (text: string): ReaderNode[] => text.split(/([<>&\u00a0])/).filter((part) => part !== '').map((part) => new ReaderNode(3, part));

const build = ({ children }: Plan): ReaderNode[] => {
  const nodes: ReaderNode[] = [];
  let text = '';
  const flush = (): void => { nodes.push(...cutText(text)); text = ''; };
  for (const child of children) {
    if (!('element' in child)) {
      if (child.nodeType === 3) { text += child.data; continue; }
      flush();
      nodes.push(new ReaderNode(child.nodeType, child.data));
      continue;
    }
    flush();
    const copy = new ReaderElement(child.element.ownerDocument, child.element.localName.toLowerCase(), child.attributes);
    for (const node of build(child)) copy.appendChild(node);
    nodes.push(copy);
  }
  flush();
  return nodes;
};
