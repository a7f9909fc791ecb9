import type { Sentence } from '../../language/sentences';
import { wordCount } from '../../language/words';
import { isTeaser } from './boilerplate';

const listingAddress = /\/(?:category|categories|tags?|page\/\d+|search)\/|\/(?:category|categories|tags?|archives?|search|shop|store|products?|cart|basket|checkout|login|jobs)\/?$|[?&](?:s|q|search|page|paged)=/iu;
const houseAddress = /^\/(?:[a-z]{2}\/)?(?:about(?:-(?:us|me))?|contact(?:-us)?|impressum|imprint|privacy(?:-policy)?|terms(?:-of-(?:use|service))?|legal|faq|careers|team)\/?$/iu;
const shop = /\b(?:add to (?:cart|basket|bag)|in stock|out of stock|free (?:shipping|delivery|returns)|buy (?:it )?now|customer reviews|product (?:details|description)|proceed to checkout|incl\.? vat|size guide|wish ?list)\b/giu;
const price = /[$€£]\s?\d+(?:[.,]\d{2})?|\d+(?:[.,]\d{2})?\s?(?:€|eur|usd|chf)\b/giu;

export interface PageKind { isArticle: boolean; reason: string }

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Whether the text reads as one article: not a list of teasers, not a shop page, not a page of links. Addresses count as hints only. */
export const pageKindOf = (url: string, sentences: readonly Sentence[]): PageKind => {
  // A post that shows much code is an article all the same.
  const text = sentences.filter(({ code }) => !code).map((sentence) => sentence.text).join(' ');
  const words = wordCount(text);
  const prose = sentences.filter(({ text: own, heading, code }) => !heading && !code && /[.!?。！？…]["”’')\]»]*$/u.test(own) && wordCount(own) >= 5);
  const proseShare = ratio(prose.reduce((sum, { text: own }) => sum + wordCount(own), 0), words);
  const teasers = sentences.filter(({ text: own }) => isTeaser(own) || /^(?:read more|continue reading|mehr lesen|weiterlesen|leer más|lire la suite)\b/iu.test(own)).length;
  const path = URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url;
  const shopSigns = text.match(shop) ?? [];
  const shopWords = new Set(shopSigns.map((sign) => sign.toLowerCase())).size;
  const prices = (text.match(price) ?? []).length;
  if (houseAddress.test(path)) return { isArticle: false, reason: `Its address (${path}) is that of a page about the site.` };
  if (shopWords >= 3 || (shopWords >= 1 && prices >= 3 && words < 600)) return { isArticle: false, reason: `It reads as a shop page ("${shopSigns[0] ?? ''}" and the like, ${prices} prices).` };
  if (teasers >= 5 && ratio(teasers, prose.length) > 0.25) return { isArticle: false, reason: `It reads as a list of other articles: ${teasers} of its sentences are cut off.` };
  if (listingAddress.test(path) && (teasers >= 2 || proseShare < 0.6)) return { isArticle: false, reason: 'Its address and its text are those of a list page.' };
  if (words >= 60 && proseShare < 0.3) return { isArticle: false, reason: `Only ${Math.round(proseShare * 100)} % of its words stand in whole sentences: a list, a table or a menu rather than an article.` };
  return { isArticle: true, reason: '' };
};
