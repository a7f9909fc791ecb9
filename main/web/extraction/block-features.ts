// A block as numbers for the model: its text, its place, its neighbours, and what stands around it. The order is part of the model.
import { commonParent, proseChars, type BlockContext, type Tally } from './block-context';
import { nameFeatures, phraseFeatures } from './block-words';
import type { Block } from './blocks';
import { markedTags } from './element-marks';
import type { PageElement } from './page-tree';

/** What the page says of itself that a block can repeat. */
export interface PageFacts { title: string; author: string; description: string; articleBody: string }

type Put = (name: string, value: number) => void;

const log = (value: number): number => Math.log1p(Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Letters, capitals and digits in one pass; what is not ASCII is looked up once a character. */
const kinds = new Map<string, number>();
const letterKinds = (text: string): { letters: number; capitals: number; digits: number } => {
  let [letters, capitals, digits] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) letters += 1;
    else if (code >= 65 && code <= 90) { letters += 1; capitals += 1; }
    else if (code >= 48 && code <= 57) digits += 1;
    else if (code > 127) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? code);
      let kind = kinds.get(character);
      if (kind === undefined) {
        kind = (/\p{L}/u.test(character) ? 1 : 0) + (/\p{Lu}/u.test(character) ? 2 : 0);
        if (kinds.size < 50_000) kinds.set(character, kind);
      }
      letters += kind & 1;
      capitals += kind >> 1;
      if (character.length > 1) i += 1;
    }
  }
  return { letters, capitals, digits };
};
const ascii = /^[\x00-\x7f]*$/;
/** Lower-case words with one space between. The plain pattern for plain text: it says the same, several times faster. */
export const foldText = (text: string): string => text.toLowerCase().replace(ascii.test(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();

const holderTags = ['p', 'h1', 'h2', 'h3', 'h4', 'li', 'td', 'div', 'span', 'section', 'article', 'blockquote', 'pre', 'figcaption', 'figure', 'dd', 'dt', 'center', 'header', 'footer', 'body', 'aside', 'nav', 'address', 'label'];
const tagIndex = new Map(holderTags.map((tag, index) => [tag, index + 1]));
/** Heading, paragraph, list and other holders as one ordered number for neighbours. */
const kind = (block: Block | undefined): number => {
  if (!block) return -1;
  const { tag } = block.holder;
  if (/^h[1-6]$/.test(tag)) return 3;
  if (tag === 'p' || tag === 'blockquote' || tag === 'pre') return 2;
  return tag === 'li' || tag === 'dd' || tag === 'dt' ? 1 : 0;
};
const endsAsSentence = (text: string): boolean => /[.!?…。！？]["'”“’»)\]]*$/.test(text);
const phraseLimit = 320;

const shapeFeatures = (put: Put, block: Block): void => {
  const { text } = block;
  const words = text.split(/\s+/);
  const { letters, capitals, digits } = letterKinds(text);
  put('chars', log(text.length));
  put('words', log(words.length));
  put('link-share', Math.min(1, share(block.linkChars, text.length)));
  put('mark-share', Math.min(1, share(block.markedChars, text.length)));
  put('links', Math.min(block.links, 10));
  put('sentence-end', endsAsSentence(text) ? 1 : 0);
  put('question', text.endsWith('?') ? 1 : 0);
  put('colon', text.endsWith(':') ? 1 : 0);
  put('commas', Math.min(10, count(text, /[,;،，、]/g)));
  put('stops', Math.min(10, count(text, /[.!?。！？](?=\s|$)/g)));
  put('upper-share', share(capitals, letters));
  put('digit-share', share(digits, text.length));
  put('letter-share', share(letters, text.length));
  put('word-length', share(letters, words.length));
  put('capital-words', share(words.filter((word) => /^\p{Lu}/u.test(word)).length, words.length));
  put('starts-lower', /^\p{Ll}/u.test(text) ? 1 : 0);
  put('bars', Math.min(5, count(text, /[|·•»›→←▶►/]/g)));
  put('quotes', /["“„«]/.test(text) ? 1 : 0);
  put('brackets', /^[([]/.test(text) ? 1 : 0);
  put('lines', Math.min(10, count(text, /\n/g)));
};

const wordingFeatures = (put: Put, { text }: Block, facts: PageFacts, folded: string): void => {
  const short = text.length <= phraseLimit ? text : '';
  let hits = 0;
  for (const [name, pattern] of phraseFeatures) {
    const hit = short !== '' && pattern.test(short) ? 1 : 0;
    hits += hit;
    put(`phrase-${name}`, hit);
  }
  put('phrase-hits', hits);
  put('is-title', folded !== '' && folded === facts.title ? 1 : 0);
  put('in-title', folded.length > 3 && facts.title.includes(folded) ? 1 : 0);
  put('in-description', folded.length > 20 && (facts.description.includes(folded) || (facts.description.length > 40 && folded.startsWith(facts.description.slice(0, 60)))) ? 1 : 0);
  put('names-author', facts.author.length > 3 && text.length < 300 && folded.includes(facts.author) ? 1 : 0);
  put('in-article-body', facts.articleBody === '' ? -1 : folded !== '' && facts.articleBody.includes(folded) ? 1 : 0);
};

/** Elements from the holder up to the one that the block shares with the article's home. */
const localPath = (holder: PageElement, home: PageElement | null): PageElement[] => {
  const shared = home ? commonParent(holder, home) : null;
  const path: PageElement[] = [];
  for (let at: PageElement | null = holder; at && at !== shared; at = at.parent) path.push(at);
  return path;
};

const markFeatures = (put: Put, holder: PageElement, local: readonly PageElement[], context: BlockContext): void => {
  let [localNames, localTags, localHidden, nearNames, allTags, body, bodyLocal] = [0, 0, 0, 0, 0, 0, 0];
  for (const [index, element] of local.entries()) {
    const marks = context.marks(element);
    localNames |= marks.names;
    localTags |= marks.tags;
    if (index < 2) nearNames |= marks.names;
    if (marks.hidden) localHidden = 1;
    if (marks.body) bodyLocal = 1;
  }
  for (let at: PageElement | null = holder; at; at = at.parent) {
    const marks = context.marks(at);
    allTags |= marks.tags;
    if (marks.body) body += 1;
  }
  for (const [index, [name]] of nameFeatures.entries()) put(`name-${name}`, (localNames >> index) & 1 ? ((nearNames >> index) & 1 ? 2 : 1) : 0);
  for (const [index, tag] of markedTags.entries()) put(`tag-${tag}`, (localTags >> index) & 1 ? 2 : (allTags >> index) & 1);
  put('hidden', localHidden);
  put('in-body', Math.min(body, 3));
  put('in-body-local', bodyLocal);
};

const placeFeatures = (put: Put, { holder }: Block, context: BlockContext): void => {
  const local = localPath(holder, context.home);
  markFeatures(put, holder, local, context);
  put('holder', tagIndex.get(holder.tag) ?? 0);
  put('heading', /^h[1-6]$/.test(holder.tag) ? Number(holder.tag[1]) : 0);
  put('depth', holder.depth);
  put('away', local.length);
  const shared = context.home ? commonParent(holder, context.home) : null;
  put('home-up', context.home && shared ? context.home.depth - shared.depth : -1);
  put('is-home', context.home && (holder === context.home || holder.parent === context.home) ? 1 : 0);
  const proseShared = context.proseHome ? commonParent(holder, context.proseHome) : null;
  put('prose-up', context.proseHome && proseShared ? context.proseHome.depth - proseShared.depth : -1);
  put('prose-away', proseShared ? holder.depth - proseShared.depth : -1);
  put('homes-agree', context.home === context.proseHome ? 1 : 0);
};

const tallyFeatures = (put: Put, name: string, tally: Tally | undefined, total: number): void => {
  put(`${name}-blocks`, log(tally?.blocks ?? 0));
  put(`${name}-chars`, share(tally?.chars ?? 0, total));
  put(`${name}-kept`, share(tally?.keptChars ?? 0, tally?.chars ?? 0));
  put(`${name}-links`, share(tally?.linkChars ?? 0, tally?.chars ?? 0));
  put(`${name}-prose`, share(tally?.prose ?? 0, tally?.chars ?? 0));
};

interface Totals { chars: number; keptChars: number; keptBefore: number[] }

const orderFeatures = (put: Put, index: number, context: BlockContext, totals: Totals): void => {
  const { kept, first, last, blocks } = context;
  const at = (offset: number): number => kept[index + offset] ?? -1;
  put('kept', kept[index] ?? 0);
  for (const offset of [-2, -1, 1, 2]) put(`kept${offset}`, at(offset));
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
  for (const offset of [-2, -1, 1, 2]) {
    const other = blocks[index + offset];
    put(`n${offset}-chars`, other ? log(other.text.length) : -1);
    put(`n${offset}-links`, other ? Math.min(1, share(other.linkChars, other.text.length)) : -1);
    if (Math.abs(offset) > 1) continue;
    put(`n${offset}-kind`, kind(other));
    put(`n${offset}-end`, other && endsAsSentence(other.text) ? 1 : 0);
    put(`n${offset}-parent`, other && other.holder.parent === blocks[index]?.holder.parent ? 1 : 0);
  }
  let [proseBefore, proseAfter] = [0, 0];
  for (let step = 1; step <= 4; step += 1) {
    const [before, after] = [blocks[index - step], blocks[index + step]];
    if (before) proseBefore += proseChars(before);
    if (after) proseAfter += proseChars(after);
  }
  put('prose-before', log(proseBefore));
  put('prose-after', log(proseAfter));
  const block = blocks[index] as Block;
  put('repeats', Math.min(5, context.repeats.get(block.text) ?? 1));
};

/** A short line that opens a list of other matter ("More on this", "Sign up"): how far above, within the same reading order. */
const openers = (blocks: readonly Block[]): number[] => {
  let since = 99;
  return blocks.map((block) => {
    since = Math.min(99, since + 1);
    if (block.text.length < 90 && phraseFeatures.slice(0, 3).some(([, pattern]) => pattern.test(block.text))) since = 0;
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
  const opened = openers(blocks);
  return blocks.map((block, index) => {
    const row: number[] = [];
    const put: Put = (name, value) => {
      if (names && index === 0) names.push(name);
      row.push(value);
    };
    shapeFeatures(put, block);
    wordingFeatures(put, block, facts, block.text.length < 1_500 ? foldText(block.text) : '');
    placeFeatures(put, block, context);
    tallyFeatures(put, 'parent', context.byParent.get(block.holder.parent ?? block.holder), chars);
    tallyFeatures(put, 'shape', context.byShape.get(context.shape(block.holder)), chars);
    orderFeatures(put, index, context, totals);
    neighbourFeatures(put, index, context);
    put('since-opener', opened[index] ?? 99);
    put('page-blocks', log(blocks.length));
    return Float64Array.from(row);
  });
};
