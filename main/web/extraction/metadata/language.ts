// The language of the text in ISO 639-1: what the page declares, unless the text clearly says otherwise.
import { detectAll } from 'tinyld';
import { attr, type PageTree } from '../page-tree';
import type { MetaTags } from './meta-tags';

const threeToTwo: Readonly<Record<string, string>> = { deu: 'de', ger: 'de', eng: 'en', fra: 'fr', fre: 'fr', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', dut: 'nl', pol: 'pl', rus: 'ru', jpn: 'ja', zho: 'zh', chi: 'zh', swe: 'sv', dan: 'da', nor: 'no', nob: 'no', fin: 'fi', ces: 'cs', tur: 'tr' };
const sameLanguage: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', cn: 'zh', jp: 'ja', gr: 'el', cz: 'cs', dk: 'da', se: 'sv' };

const primary = (tag: string): string | null => {
  const first = tag.trim().toLowerCase().split(/[-_.,;\s]/)[0] ?? '';
  if (/^[a-z]{3}$/.test(first)) return threeToTwo[first] ?? null;
  return /^[a-z]{2}$/.test(first) ? sameLanguage[first] ?? first : null;
};

const sampleChars = 400;
/** Below this the text says too little against a declaration. */
const enoughChars = 200;

/** Prose: mostly letters and spaces. Code, tables and lists of names mislead a detector that counts letters. */
const isProse = (paragraph: string): boolean => paragraph.length >= 40 && (paragraph.match(/[\p{L}\s]/gu)?.length ?? 0) >= paragraph.length * 0.8;

const votesOf = (paragraphs: readonly string[]): { id: string; share: number } | null => {
  const votes = new Map<string, number>();
  let all = 0;
  for (const paragraph of paragraphs) {
    const lang = detectAll(paragraph)[0]?.lang;
    if (!lang) continue;
    const id = sameLanguage[lang] ?? lang;
    votes.set(id, (votes.get(id) ?? 0) + paragraph.length);
    all += paragraph.length;
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best ? { id: best[0], share: best[1] / all } : null;
};

/** The likeliest language of a text by the votes of its paragraphs of prose, 0 to 1 of them; null when it is too short to tell. */
export const languageOfText = (text: string): { id: string; share: number } | null => {
  const sample = text.slice(0, sampleChars);
  if (sample.trim().length < 20) return null;
  return votesOf(sample.split(/\n+/).filter(isProse)) ?? votesOf([sample]);
};

const englishWords = new Set('the of and to in is that it for with as on are this be by have not from or you which'.split(' '));
/** English prose has about 0.25 to 0.35, other languages under 0.06 (measured on trafilatura-eval). */
const englishFrom = 0.15;

/** Words that hold English together, whatever names and numbers stand between them. */
const readsEnglish = (text: string): boolean => {
  const words = text.slice(0, sampleChars).toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 30 && words.filter((word) => englishWords.has(word)).length >= words.length * englishFrom;
};

export const declaredLanguage = (tree: PageTree, meta: MetaTags): string | null =>
  primary(attr(tree.root, 'lang') || attr(tree.root, 'xml:lang')) ?? primary(attr(tree.body, 'lang')) ?? primary(meta.get('content-language') ?? '') ?? primary(meta.get('og:locale') ?? '') ?? primary(meta.get('language') ?? meta.get('dc.language') ?? meta.get('inlanguage') ?? '');

export const readLanguage = (tree: PageTree, meta: MetaTags, text: string): string | null => {
  const declared = declaredLanguage(tree, meta);
  if (declared === 'en' && readsEnglish(text)) return 'en';
  const seen = languageOfText(text);
  if (!seen) return declared;
  if (!declared) return seen.id;
  if (seen.id === declared) return declared;
  return text.length >= enoughChars && seen.share >= 0.7 ? seen.id : declared;
};
