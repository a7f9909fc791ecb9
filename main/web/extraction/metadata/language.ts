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

/** The likeliest language of a text, null when it is too short to tell. */
export const languageOfText = (text: string): { id: string; accuracy: number } | null => {
  const sample = text.slice(0, sampleChars);
  if (sample.trim().length < 20) return null;
  const first = detectAll(sample)[0];
  return first?.lang ? { id: sameLanguage[first.lang] ?? first.lang, accuracy: first.accuracy } : null;
};

export const declaredLanguage = (tree: PageTree, meta: MetaTags): string | null =>
  primary(attr(tree.root, 'lang') || attr(tree.root, 'xml:lang')) ?? primary(attr(tree.body, 'lang')) ?? primary(meta.get('content-language') ?? '') ?? primary(meta.get('og:locale') ?? '') ?? primary(meta.get('language') ?? meta.get('dc.language') ?? meta.get('inlanguage') ?? '');

export const readLanguage = (tree: PageTree, meta: MetaTags, text: string): string | null => {
  const declared = declaredLanguage(tree, meta);
  const seen = languageOfText(text);
  if (!seen) return declared;
  if (!declared) return seen.id;
  if (seen.id === declared) return declared;
  return text.length >= enoughChars && seen.accuracy >= 0.3 ? seen.id : declared;
};
