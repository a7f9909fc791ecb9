// A comment system without a mark of its own: a form, a list of comments, one thing that only a page with comments says, or several weak
// signs together. How three were chosen, and what that is worth on new sites: bench/labels/README.md.
import { attr, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf } from '../extraction/page-text';
import type { OpenState } from './open-state';
import { ownSystem } from './own-system';
import { weakSigns } from './weak-signs';

/** So many kinds of weak signs tell together: two stand on some pages without comments, three on none of those labelled. */
export const enoughSigns = 3;

export interface PageParts { tree: PageTree; forms: readonly PageElement[]; areas: readonly PageElement[]; state: OpenState }

/** WordPress writes its form into the page where comments are taken; without it the names that themes bring mean less. */
const isWordPress = (tree: PageTree): boolean =>
  [...(tree.byTag.get('link') ?? []), ...(tree.byTag.get('script') ?? [])].some((element) => /\/wp-(?:includes|content)\//.test(attr(element, 'href') || attr(element, 'src')));

/** Weak signs where they are enough, else nothing. */
export const enoughWeakSigns = (tree: PageTree, state: OpenState, enough: number): string[] => {
  const signs = weakSigns(tree, state);
  return signs.size - (isWordPress(tree) ? 1 : 0) >= enough ? [...signs.values()] : [];
};

/**
 * What tells of comments on a page where no mark of a known system is seen; nothing where the page has none.
 * @param enough kinds of weak signs that tell together; the bench tries others
 */
export const unnamedSystem = ({ tree, forms, areas, state }: PageParts, enough = enoughSigns): string[] => {
  const [form] = forms;
  if (form) return [`form${attr(form, 'id') ? `#${attr(form, 'id')}` : ''} for comments`];
  if (areas.some((area) => lineOf(area, 400).length > 80 && /comment|kommentar|comentario|commentaire/.test(area.names))) return ["a list of readers' comments"];
  const own = ownSystem(tree);
  return own === null ? enoughWeakSigns(tree, state, enough) : [own];
};
