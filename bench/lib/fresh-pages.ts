// Saved articles that packages bring as test pages, labelled before the detector saw them. They are measured where they have been laid
// out (bench/labels/README.md says how), and left out where not: the project needs none of those packages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPlace } from './data-folder';
import { readPage } from './extraction-data';
import type { SeenSystem } from './system-labels';

interface SavedLabel extends SeenSystem { package: string; path: string; url: string | null }
/** `looked` was mended on after it was measured; of `kept` only counts were printed. */
export interface FreshLabel extends SavedLabel { half: 'looked' | 'kept' }
/** `look` was mended on first, `keep` was looked at and mended on after it had been measured twice. */
export interface ThirdLabel extends SavedLabel { half: 'look' | 'keep'; draw: 'all' | 'random' | 'other' }
/** As the third; `draw` tells posts of blogs and news sites from food blogs and from recipes of shops and brands. */
export interface FourthLabel extends SavedLabel { half: 'look' | 'keep'; draw: 'news' | 'food' | 'brand' }
export interface SavedPage<Label extends SavedLabel> { label: Label; url: string; html: string }

/** A package lies in the folder of the registry that it comes from. */
const folders = ['npm-pages', 'debian-pages'] as const;
const filesOf = (label: SavedLabel): string[] => folders.map((folder) => join(dataPlace(folder), label.package, label.path)).filter((file) => existsSync(file));

const savedPages = <Label extends SavedLabel>(name: string): SavedPage<Label>[] => {
  const labels = readFileSync(join('bench', 'labels', name), 'utf8').split('\n').filter(Boolean).map((text) => JSON.parse(text) as Label);
  return labels.flatMap((label) => filesOf(label).map((file) => ({ label, url: label.url ?? 'https://fresh.example/', html: readPage(file) })));
};

export const freshPages = (): SavedPage<FreshLabel>[] => savedPages('fresh-comment-systems.jsonl');
export const thirdPages = (): SavedPage<ThirdLabel>[] => savedPages('third-comment-systems.jsonl');
export const fourthPages = (): SavedPage<FourthLabel>[] => savedPages('fourth-comment-systems.jsonl');
