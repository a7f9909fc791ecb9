// A block as numbers for the model: its text, its place, its neighbours, and what stands around it. The order is part of the model.
import { commonParent, type BlockContext, type Tally } from './block-context';
import { nameFeatures, openerPhrases, phraseFeatures, phraseHits } from './block-words';
import { shapeOf } from './block-shape';
import type { Block } from './blocks';
import { markedTags } from './element-marks';
import type { PageElement } from './page-tree';

/** What the page says of itself that a block can repeat. */
export interface PageFacts { title: string; author: string; description: string; articleBody: string }

type Put = (name: string, value: number) => void;

const log = (value: number): number => Math.log1p(Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const ascii = /^[\x00-\x7f]*$/;
/** Lower-case words with one space between. The plain pattern for plain text: it says the same, several times faster. */
export const foldText = (text: string): string => text.toLowerCase().replace(ascii.test(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();

const holderTags = ['p', 'h1', 'h2', 'h3', 'h4', 'li', 'td', 'div', 'span', 'section', 'article', 'blockquote', 'pre', 'figcaption', 'figure', 'dd', 'dt', 'center', 'header', 'footer', 'body', 'aside', 'nav', 'address', 'label'];
const tagIndex = new Map(holderTags.map((tag, index) => [tag, index + 1]));
const headingRank = (tag: string): number => (tag.length === 2 && /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0);
/** Heading, paragraph, list and other holders as one ordered number for neighbours. */
const kind = (block: Block | undefined): number => {
  if (!block) return -1;
  const { tag } = block.holder;
  if (headingRank(tag) > 0) return 3;
  if (tag === 'p' || tag === 'blockquote' || tag === 'pre') return 2;
  return tag === 'li' || tag === 'dd' || tag === 'dt' ? 1 : 0;
};
const endsAsSentence = (text: string): boolean => /[.!?…。！？]["'”“’»)\]]*$/.test(text);

const shapeFeatures = (put: Put, block: Block): void => {
  const { text } = block;
  const shape = shapeOf(text);
  put('chars', log(text.length));
  put('words', log(shape.words));
  put('link-share', Math.min(1, share(block.linkChars, text.length)));
  put('mark-share', Math.min(1, share(block.markedChars, text.length)));
  put('links', Math.min(block.links, 10));
  put('sentence-end', endsAsSentence(text) ? 1 : 0);
  put('question', text.endsWith('?') ? 1 : 0);
  put('colon', text.endsWith(':') ? 1 : 0);
  put('commas', Math.min(10, shape.commas));
  put('stops', Math.min(10, shape.stops));
  put('upper-share', share(shape.capitals, shape.letters));
  put('digit-share', share(shape.digits, text.length));
  put('letter-share', share(shape.letters, text.length));
  put('word-length', share(shape.letters, shape.words));
  put('capital-words', share(shape.capitalWords, shape.words));
  put('starts-lower', /^\p{Ll}/u.test(text) ? 1 : 0);
  put('bars', Math.min(5, shape.bars));
  put('quotes', /["“„«]/.test(text) ? 1 : 0);
  put('brackets', /^[([]/.test(text) ? 1 : 0);
  put('lines', Math.min(10, shape.lines));
};

const phraseColumns = phraseFeatures.map(([name]) => `phrase-${name}`);

const wordingFeatures = (put: Put, { text }: Block, facts: PageFacts, folded: string, said: number): void => {
  let hits = 0;
  for (let index = 0; index < phraseColumns.length; index += 1) {
    const hit = (said >> index) & 1;
    hits += hit;
    put(phraseColumns[index] as string, hit);
  }
  put('phrase-hits', hits);
  put('is-title', folded !== '' && folded === facts.title ? 1 : 0);
  put('in-title', folded.length > 3 && facts.title.includes(folded) ? 1 : 0);
  put('in-description', folded.length > 20 && (facts.description.includes(folded) || (facts.description.length > 40 && folded.startsWith(facts.description.slice(0, 60)))) ? 1 : 0);
  put('names-author', facts.author.length > 3 && text.length < 300 && folded.includes(facts.author) ? 1 : 0);
  put('in-article-body', facts.articleBody === '' ? -1 : folded !== '' && facts.articleBody.includes(folded) ? 1 : 0);
};

const nameColumns = nameFeatures.map(([name]) => `name-${name}`);
const tagColumns = markedTags.map((tag) => `tag-${tag}`);

/** @param shared the element that the block shares with the article's home: what stands below it is the block's own. */
const markFeatures = (put: Put, holder: PageElement, shared: PageElement | null, context: BlockContext): void => {
  let [localNames, localTags, localHidden, nearNames, bodyLocal, away] = [0, 0, 0, 0, 0, 0];
  for (let at: PageElement | null = holder; at && at !== shared; at = at.parent) {
    const marks = context.marks(at);
    localNames |= marks.names;
    localTags |= marks.tags;
    if (away < 2) nearNames |= marks.names;
    if (marks.hidden) localHidden = 1;
    if (marks.body) bodyLocal = 1;
    away += 1;
  }
  const { tagsAround, bodiesAround } = context.marks(holder);
  for (let index = 0; index < nameColumns.length; index += 1) put(nameColumns[index] as string, (localNames >> index) & 1 ? ((nearNames >> index) & 1 ? 2 : 1) : 0);
  for (let index = 0; index < tagColumns.length; index += 1) put(tagColumns[index] as string, (localTags >> index) & 1 ? 2 : (tagsAround >> index) & 1);
  put('hidden', localHidden);
  put('in-body', Math.min(bodiesAround, 3));
  put('in-body-local', bodyLocal);
  put('holder', tagIndex.get(holder.tag) ?? 0);
  put('heading', headingRank(holder.tag));
  put('depth', holder.depth);
  put('away', away);
};

const placeFeatures = (put: Put, { holder }: Block, context: BlockContext): void => {
  const shared = context.home ? commonParent(holder, context.home) : null;
  markFeatures(put, holder, shared, context);
  put('home-up', context.home && shared ? context.home.depth - shared.depth : -1);
  put('is-home', context.home && (holder === context.home || holder.parent === context.home) ? 1 : 0);
  const proseShared = context.proseHome ? commonParent(holder, context.proseHome) : null;
  put('prose-up', context.proseHome && proseShared ? context.proseHome.depth - proseShared.depth : -1);
  put('prose-away', proseShared ? holder.depth - proseShared.depth : -1);
  put('homes-agree', context.home === context.proseHome ? 1 : 0);
};

type TallyColumns = readonly [blocks: string, chars: string, kept: string, links: string, prose: string];
const parentColumns: TallyColumns = ['parent-blocks', 'parent-chars', 'parent-kept', 'parent-links', 'parent-prose'];
const shapeColumns: TallyColumns = ['shape-blocks', 'shape-chars', 'shape-kept', 'shape-links', 'shape-prose'];

const tallyFeatures = (put: Put, [blocks, chars, kept, links, prose]: TallyColumns, tally: Tally | undefined, total: number): void => {
  put(blocks, log(tally?.blocks ?? 0));
  put(chars, share(tally?.chars ?? 0, total));
  put(kept, share(tally?.keptChars ?? 0, tally?.chars ?? 0));
  put(links, share(tally?.linkChars ?? 0, tally?.chars ?? 0));
  put(prose, share(tally?.prose ?? 0, tally?.chars ?? 0));
};

interface Totals { chars: number; keptChars: number; keptBefore: number[] }

const neighbours = [-2, -1, 1, 2].map((offset) => ({ offset, next: Math.abs(offset) === 1, columns: { kept: `kept${offset}`, chars: `n${offset}-chars`, links: `n${offset}-links`, kind: `n${offset}-kind`, end: `n${offset}-end`, parent: `n${offset}-parent` } }));

const orderFeatures = (put: Put, index: number, context: BlockContext, totals: Totals): void => {
  const { kept, first, last, blocks } = context;
  const at = (offset: number): number => kept[index + offset] ?? -1;
  put('kept', kept[index] ?? 0);
  for (const { offset, columns } of neighbours) put(columns.kept, at(offset));
  let near = 0;
  for (let offset = -5; offset <= 5; offset += 1) near += Math.max(0, at(offset));
  put('kept-near', near);
  put('place', share(index, blocks.length));
  put('span', first < 0 || last <= first ? -2 : Math.max(-1, Math.min(2, (index - first) / (last - first))));
  put('before-first', first < 0 ? -1 : Math.max(-1, Math.min(60, first - index)));
  put('after-last', last < 0 ? -1 : Math.max(-1, Math.min(60, index - last)));
  put('kept-before', share(totals.keptBefore[index] ?? 0, totals.keptChars));
  put('kept-chars', log(totals.keptChars));
};

const neighbourFeatures = (put: Put, index: number, context: BlockContext): void => {
  const { blocks } = context;
  for (const { offset, next, columns } of neighbours) {
    const other = blocks[index + offset];
    put(columns.chars, other ? log(other.text.length) : -1);
    put(columns.links, other ? Math.min(1, share(other.linkChars, other.text.length)) : -1);
    if (!next) continue;
    put(columns.kind, kind(other));
    put(columns.end, other && endsAsSentence(other.text) ? 1 : 0);
    put(columns.parent, other && other.holder.parent === blocks[index]?.holder.parent ? 1 : 0);
  }
  let [proseBefore, proseAfter] = [0, 0];
  for (let step = 1; step <= 4; step += 1) {
    proseBefore += context.prose[index - step] ?? 0;
    proseAfter += context.prose[index + step] ?? 0;
  }
  put('prose-before', log(proseBefore));
  put('prose-after', log(proseAfter));
  const block = blocks[index] as Block;
  put('repeats', Math.min(5, context.repeats.get(block.text) ?? 1));
};

/** A short line that opens a list of other matter ("More on this", "Sign up"): how far above, within the same reading order. */
const openers = (blocks: readonly Block[], said: readonly number[]): number[] => {
  let since = 99;
  return blocks.map((block, index) => {
    since = Math.min(99, since + 1);
    if (block.text.length < 90 && ((said[index] ?? 0) & openerPhrases) !== 0) since = 0;
    return since;
  });
};

/** One row of numbers for each block, and the name of each column when `names` is given to be filled. */
export const blockFeatures = (context: BlockContext, facts: PageFacts, names?: string[]): Float64Array[] => {
  const { blocks, kept } = context;
  const keptBefore: number[] = [];
  let [chars, keptChars] = [0, 0];
  for (const [index, block] of blocks.entries()) {
    keptBefore.push(keptChars);
    chars += block.text.length;
    keptChars += (kept[index] ?? 0) * block.text.length;
  }
  const totals: Totals = { chars, keptChars, keptBefore };
  const said = blocks.map((block) => phraseHits(block.text));
  const opened = openers(blocks, said);
  const row: number[] = [];
  let asked = names;
  const put: Put = (name, value) => {
    asked?.push(name);
    row.push(value);
  };
  return blocks.map((block, index) => {
    row.length = 0;
    if (index > 0) asked = undefined;
    shapeFeatures(put, block);
    wordingFeatures(put, block, facts, block.text.length < 1_500 ? foldText(block.text) : '', said[index] ?? 0);
    placeFeatures(put, block, context);
    tallyFeatures(put, parentColumns, context.byParent.get(block.holder.parent ?? block.holder), chars);
    tallyFeatures(put, shapeColumns, context.byShape.get(context.shape(block.holder)), chars);
    orderFeatures(put, index, context, totals);
    neighbourFeatures(put, index, context);
    put('since-opener', opened[index] ?? 99);
    put('page-blocks', log(blocks.length));
    return new Float64Array(row);
  });
};
