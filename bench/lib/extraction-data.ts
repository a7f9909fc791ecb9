// The real pages that extraction is measured on. They are never part of the project.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../main/web/charset';
import { dataFolder } from './data-folder';

export const readPage = (file: string): string => {
  const bytes = readFileSync(file);
  return decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { kind: 'html' });
};

export interface ArticlePage { id: string; url: string; html: string; body: string }

/** Pages with the whole article text as people marked it. */
export const articlePages = (): ArticlePage[] => {
  const folder = dataFolder('article-extraction-benchmark');
  const truth = JSON.parse(readFileSync(path.join(folder, 'ground-truth.json'), 'utf8')) as Record<string, { articleBody: string; url: string }>;
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({ id, url, body: articleBody, html: readPage(path.join(folder, 'html', `${id}.html.gz`)) }));
};

export interface SegmentPage { id: string; url: string; html: string; with: string[]; without: string[]; comments: string[]; title: string; author: string; date: string }

/** Marks of readers' comments that the page itself refutes: this sentence opens the body of the blogger's own post (`.post-body`), under its title. */
const ownWords = new Set(['plentylife.blogspot.pamela-reif.html: Vielen Dank an den den Verlag']);

/** Pages with some segments that belong to the text, some that do not, and some of readers' comments. */
export const segmentPages = (): SegmentPage[] => {
  const folder = dataFolder('trafilatura-eval');
  const truth = JSON.parse(readFileSync(path.join(folder, 'evaldata.json'), 'utf8')) as Record<string, Partial<SegmentPage> & { file: string }>;
  return Object.entries(truth).map(([url, entry]) => ({
    id: entry.file, url, html: readPage(path.join(folder, 'pages', `${entry.file}.gz`)),
    with: entry.with ?? [], without: entry.without ?? [], comments: (entry.comments ?? []).filter((segment) => !ownWords.has(`${entry.file}: ${segment}`)),
    title: entry.title ?? '', author: entry.author ?? '', date: entry.date ?? '',
  }));
};
