// Schema.org data in script blocks: what the site says of its page to search engines.
import { attr, type PageTree } from '../page-tree';

export type JsonLdNode = Readonly<Record<string, unknown>>;

export interface JsonLd {
  nodes: JsonLdNode[];
  byId: Map<string, JsonLdNode>;
}

const maxBlockChars = 1_000_000;
const maxNodes = 2_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Real pages wrap the block in CDATA or comments, and break lines inside strings. */
const parseLoosely = (source: string): unknown => {
  const text = source.replace(/^\s*(?:\/\*\s*)?(?:\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?(?:\/\/\s*)?\]\]>(?:\s*\*\/)?\s*$/g, '').replace(/^\s*<!--|-->\s*$/g, '').trim().replace(/;$/, '');
  for (const attempt of [text, text.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // the next attempt, then nothing
    }
  }
  return null;
};

/** All objects at every depth of all blocks, outer ones first. */
export const readJsonLd = (tree: PageTree): JsonLd => {
  const nodes: JsonLdNode[] = [];
  const byId = new Map<string, JsonLdNode>();
  for (const script of tree.byTag.get('script') ?? []) {
    if (!/ld\+json/i.test(attr(script, 'type'))) continue;
    const source = script.source.textContent ?? '';
    if (source.length > maxBlockChars) continue;
    const queue: unknown[] = [parseLoosely(source)];
    for (let at = 0; at < queue.length && nodes.length < maxNodes; at += 1) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, maxNodes));
      if (!isRecord(value)) continue;
      nodes.push(value);
      const id = value['@id'];
      if (typeof id === 'string' && (!byId.has(id) || value['@type'] !== undefined)) byId.set(id, value);
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) queue.push(inner);
    }
  }
  return { nodes, byId };
};

export const typesOf = (node: JsonLdNode): string[] => {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === 'string').map((each) => each.replace(/^.*[/#:]/, ''));
};

const articleType = /(Article|Posting|Report|Review|Recipe|Story|NewsArticle)$/;

/** The node that describes the page's article, if one does. */
export const articleNode = (jsonLd: JsonLd): JsonLdNode | null => {
  const candidates = jsonLd.nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const strong = candidates.find((node) => typesOf(node).some((type) => /(Article|Posting)$/.test(type)) && (node['datePublished'] !== undefined || node['author'] !== undefined || node['articleBody'] !== undefined));
  return strong ?? candidates.find((node) => node['headline'] !== undefined || node['name'] !== undefined) ?? jsonLd.nodes.find((node) => typesOf(node).some((type) => /^(WebPage|ItemPage)$/.test(type))) ?? null;
};

/** A text member; lists give their first. */
export const textMember = (node: JsonLdNode | null, name: string): string | null => {
  const value = node?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' && first.trim()) return first.trim();
  if (isRecord(first) && typeof first['@value'] === 'string') return first['@value'];
  return null;
};

/** Names of persons or organisations that a member refers to, directly, in a list or by `@id`. */
export const nameMembers = (jsonLd: JsonLd, node: JsonLdNode | null, member: string): string[] => {
  const value = node?.[member];
  const names: string[] = [];
  for (const each of Array.isArray(value) ? (value as unknown[]).slice(0, 10) : [value]) {
    if (typeof each === 'string') names.push(each);
    if (!isRecord(each)) continue;
    const target = each['name'] === undefined && typeof each['@id'] === 'string' ? jsonLd.byId.get(each['@id']) ?? each : each;
    const name = target['name'];
    for (const one of Array.isArray(name) ? (name as unknown[]) : [name]) if (typeof one === 'string') names.push(one);
  }
  return names.map((name) => name.trim()).filter(Boolean);
};
