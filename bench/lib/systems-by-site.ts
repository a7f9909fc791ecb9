// How well comment systems are told on sites that nothing was chosen on: the number of weak signs that tells of a system without a mark
// is chosen anew for each fold on the other folds' sites, and judged on the fold.
import { enoughSigns, enoughWeakSigns, unnamedSystem } from '../../main/web/comment-systems/unnamed-system';
import { commentForms } from '../../main/web/comment-systems/comment-forms';
import { detectCommentSystem } from '../../main/web/comment-systems/detect-comment-system';
import { findCommentAreas } from '../../main/web/comment-systems/comment-areas';
import { readOpenState } from '../../main/web/comment-systems/open-state';
import { parseDocument } from '../../main/web/extraction/dom';
import { buildPageTree } from '../../main/web/extraction/page-tree';
import type { CommentSystem } from '@shared/contracts/post';
import { foldOf, folds } from './judged-pages';
import { isThere, scoreSystems, type Counted, type JudgedSystem, type SystemLabel } from './system-labels';

/** Numbers of signs that are tried; the last one stands for none being enough. */
const tried = [1, 2, 3, 4, 5, 6, Number.POSITIVE_INFINITY];

/** What the detector tells of one page for each number of signs tried, whether it would see comments without knowing any system's marks, and by weak signs alone. */
export interface TriedPage { label: SystemLabel; fold: number; told: readonly CommentSystem[]; unmarked: readonly boolean[]; bySigns: readonly boolean[] }

/** Pages kept by the Internet Archive are of the site that they were kept from. */
const siteAddress = (url: string): string => url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\//, '');

export const tryPage = (label: SystemLabel, html: string): TriedPage => {
  const tree = buildPageTree(parseDocument(html));
  const areas = findCommentAreas(tree);
  const forms = commentForms(tree);
  const parts = { tree, areas, forms, state: readOpenState(tree, forms, 'unknown') };
  return { label, fold: foldOf(siteAddress(label.url)), told: tried.map((enough) => detectCommentSystem(tree, areas, enough)), unmarked: tried.map((enough) => unnamedSystem(parts, enough).length > 0), bySigns: tried.map((enough) => enoughWeakSigns(tree, parts.state, enough).length > 0) };
};

const judgedWith = (pages: readonly TriedPage[], at: number): JudgedSystem[] => pages.map(({ label, told }) => ({ label, told: told[at] as CommentSystem }));

/** Asked for on the sites chosen on: more than on those judged, where it is wanted to be 0.97. */
const wantedPrecision = 0.995;

/** The fewest signs at which the ids given on these pages are right. */
const chooseEnough = (pages: readonly TriedPage[]): number => {
  const at = tried.findIndex((_, each) => { const { hits, of } = scoreSystems(judgedWith(pages, each)).precision; return of > 0 && hits / of >= wantedPrecision; });
  return at < 0 ? tried.length - 1 : at;
};

export interface BySite { judged: JudgedSystem[]; enough: number[]; enoughOfAll: number; shipped: number }

export const judgeBySite = (pages: readonly TriedPage[]): BySite => {
  const chosen = Array.from({ length: folds }, (_, fold) => chooseEnough(pages.filter((page) => page.fold !== fold)));
  const judged = chosen.flatMap((at, fold) => judgedWith(pages.filter((page) => page.fold === fold), at));
  return { judged, enough: chosen.map((at) => tried[at] as number), enoughOfAll: tried[chooseEnough(pages)] as number, shipped: enoughSigns };
};

/** The pages of one draw, told with what all others choose. */
export const judgeDraw = (pages: readonly TriedPage[], draw: SystemLabel['draw']): JudgedSystem[] =>
  judgedWith(pages.filter(({ label }) => label.draw === draw), chooseEnough(pages.filter(({ label }) => label.draw !== draw)));

const none = tried.length - 1;
const isMarked = ({ told }: TriedPage): boolean => !['generic', 'unknown'].includes(told[none]?.id ?? 'unknown');

/** Of the pages with a system whose mark is known, how many would be told to have comments if no mark were: without and with weak signs. */
export const withoutMarks = (pages: readonly TriedPage[]): { withoutSigns: Counted; withSigns: Counted } => {
  const marked = pages.filter((page) => isThere(page.label) && isMarked(page));
  const count = (enough: number): Counted => ({ hits: marked.filter(({ unmarked }) => unmarked[tried.indexOf(enough)]).length, of: marked.length });
  return { withoutSigns: count(Number.POSITIVE_INFINITY), withSigns: count(enoughSigns) };
};

/** Without the rules that were written while reading these pages: marks of known systems, and weak signs alone for all others. */
export const withoutRules = (pages: readonly TriedPage[]): JudgedSystem[] =>
  pages.map((page) => {
    const told = page.told[none] as CommentSystem;
    return { label: page.label, told: isMarked(page) ? told : { ...told, id: page.bySigns[tried.indexOf(enoughSigns)] ? 'generic' : 'unknown' } };
  });
