// Meta tags by name, property or itemprop, lower case; the first of each that has a value counts.
import { attr, type PageTree } from '../page-tree';
import { cleanText } from '../page-text';

export type MetaTags = ReadonlyMap<string, string>;

export const readMetaTags = (tree: PageTree): MetaTags => {
  const tags = new Map<string, string>();
  for (const meta of tree.byTag.get('meta') ?? []) {
    const content = cleanText(attr(meta, 'content') || attr(meta, 'value'));
    if (!content) continue;
    for (const name of [attr(meta, 'property'), attr(meta, 'name'), attr(meta, 'itemprop'), attr(meta, 'http-equiv')]) {
      const key = name.trim().toLowerCase();
      if (key && !tags.has(key)) tags.set(key, content);
    }
  }
  return tags;
};

/** The value of the first name that the page has. */
export const firstMeta = (tags: MetaTags, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = tags.get(name);
    if (value) return value;
  }
  return null;
};
