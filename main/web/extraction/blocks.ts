// Cuts a page into blocks: runs of text as a reader sees them, each with the element that holds it.
import type { DomNode } from './dom-types';
import { isRemoved, type PageElement } from './page-tree';
import { cleanText, inlineTags, silentTags } from './page-text';

export interface Block {
  text: string;
  /** The nearest element that breaks lines. */
  holder: PageElement;
  /** Characters of the text that stand in links. */
  linkChars: number;
  /** Characters in bold or italic. */
  markedChars: number;
  links: number;
  /** The text nodes it is made of. */
  nodes: DomNode[];
}

const markingTags = new Set(['b', 'strong', 'em', 'i']);
const maxBlocks = 20_000;

interface Run { parts: string[]; linkChars: number; markedChars: number; links: number; nodes: DomNode[] }
const emptyRun = (): Run => ({ parts: [], linkChars: 0, markedChars: 0, links: 0, nodes: [] });

const preText = (parts: readonly string[]): string => parts.join('').replace(/\r\n?/g, '\n').replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, '').split('\n').map((line) => line.trimEnd()).join('\n').replace(/^\n+|\n+$/g, '').replace(/\n{2,}/g, '\n');

const runText = (run: Run, holder: PageElement): string => {
  if (holder.tag === 'pre') return preText(run.parts);
  return run.parts.join('').split('\u2028').map(cleanText).filter(Boolean).join('\n');
};

/** Whether text of the parts up to here ends in a line break that a second one makes a new paragraph. */
const afterBreak = (parts: readonly string[]): boolean => {
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i] as string;
    if (part === '\u2028') return true;
    if (part.trim() !== '') return false;
  }
  return false;
};

/** Blocks of the body in reading order. */
export const cutBlocks = (root: PageElement): Block[] => {
  const blocks: Block[] = [];
  if (isRemoved(root)) return blocks;
  let run = emptyRun();
  const flush = (holder: PageElement): void => {
    const text = runText(run, holder);
    if (text !== '' && blocks.length < maxBlocks) blocks.push({ text, holder, linkChars: run.linkChars, markedChars: run.markedChars, links: run.links, nodes: run.nodes });
    run = emptyRun();
  };
  const visit = (element: PageElement, holder: PageElement, inLink: boolean, marked: boolean): void => {
    for (let index = 0; index < element.children.length; index += 1) {
      const child = element.children[index] as PageElement | string;
      if (typeof child === 'string') {
        run.parts.push(child.includes('\u2028') ? child.replace(/\u2028/g, ' ') : child);
        const length = child.trim().length;
        if (length > 0) run.nodes.push(element.nodes[index] as DomNode);
        if (inLink) run.linkChars += length;
        if (marked) run.markedChars += length;
        continue;
      }
      if (child.removed || silentTags.has(child.tag)) continue;
      if (child.tag === 'br') {
        if (holder.tag === 'pre') run.parts.push('\n');
        else if (afterBreak(run.parts)) flush(holder);
        else run.parts.push('\u2028');
        continue;
      }
      if (inlineTags.has(child.tag)) {
        if (child.tag === 'a') run.links += 1;
        visit(child, holder, inLink || child.tag === 'a', marked || markingTags.has(child.tag));
        continue;
      }
      flush(holder);
      visit(child, child, inLink, marked);
      flush(child);
    }
  };
  visit(root, root, false, false);
  flush(root);
  return blocks;
};
