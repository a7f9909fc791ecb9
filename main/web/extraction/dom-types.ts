// The few DOM members that reading a page needs. The main process compiles without DOM types, so a DOM global never slips in.

export interface DomNode {
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
  remove(): void;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttributeNode(name: string): { readonly value: string } | null;
  getAttributeNames(): Iterable<string>;
  appendChild(node: DomNode): DomNode;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly firstChild: DomNode | null;
}
