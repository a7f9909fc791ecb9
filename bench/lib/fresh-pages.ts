// Saved articles that packages of the npm registry bring as test pages, labelled before the detector saw them. They are measured where
// they have been laid out (bench/labels/README.md says how), and left out where not: the project needs none of those packages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPlace } from './data-folder';
import { readPage } from './extraction-data';
import type { SeenSystem } from './system-labels';

/** `looked` was mended on after it was measured; of `kept` only counts were printed. */
export interface FreshLabel extends SeenSystem { package: string; path: string; url: string | null; half: 'looked' | 'kept' }
export interface FreshPage { label: FreshLabel; url: string; html: string }

const fileOf = (label: FreshLabel): string => join(dataPlace('npm-pages'), label.package, label.path);

export const freshPages = (): FreshPage[] => {
  const labels = readFileSync(join('bench', 'labels', 'fresh-comment-systems.jsonl'), 'utf8').split('\n').filter(Boolean).map((text) => JSON.parse(text) as FreshLabel);
  return labels.filter((label) => existsSync(fileOf(label))).map((label) => ({ label, url: label.url ?? 'https://fresh.example/', html: readPage(fileOf(label)) }));
};
