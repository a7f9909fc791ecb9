// What the page shows of its site: own address, about and contact pages, rules for comments, dates for rhythm.
import type { PageSignals } from '../../core/ports/page-reader';
import { attr, tagged, type PageTree } from './page-tree';
import { cleanText, lineOf, linesOfPage, textOf } from './page-text';
import { absolute, addressReader } from './feeds';
import { readDate } from './metadata/dates';
import type { MetaTags } from './metadata/meta-tags';

const aboutLink = /^(?:about(?: us| me| the (?:author|blog|site))?|über (?:uns|mich|den blog|diesen blog)|wer wir sind|à propos|qui sommes-nous|acerca de|sobre (?:mí|nosotros|nós)|quiénes somos|chi siamo|over ons|o nas|om oss|impressum)$/i;
const aboutPath = /\/(?:about(?:-us|-me|us|me)?|ueber-uns|ueber-mich|uber-uns|a-propos|sobre|acerca-de|chi-siamo|over-ons|o-nas|impressum)(?:\.\w{2,5})?\/?$/i;
const contactLink = /^(?:contact(?: us| me)?|kontakt|kontaktformular|contacto|contatti|contato|nous contacter|get in touch)$/i;
const contactPath = /\/(?:contact(?:-us|-me|us)?|kontakt|contacto|contatti|contato)(?:\.\w{2,5})?\/?$/i;
const authorPath = /\/(?:author|authors|autor|autoren|redaktion|profile|people|team|contributors?|staff|writers?|by)\/[^/?#]+\/?$/i;
const policyPath = /(?:comment(?:s|ing)?|community|moderation|posting|discussion|forum)-?_?(?:policy|guidelines|rules|standards)|house-?rules|netiquette|netikette|nutzungsbedingungen|terms(?:-of-(?:use|service))?(?:\.\w+)?\/?$|code-of-conduct|kommentarregeln|diskussionsregeln|ai-policy|community-(?:guidelines|standards)/i;
const policyLink = /^(?:comment(?:s|ing)? (?:policy|guidelines|rules)|community (?:guidelines|standards|rules)|house rules|code of conduct|netiquette|netikette|kommentarregeln|terms(?: of (?:use|service))?|terms (?:and|&) conditions|nutzungsbedingungen|ai policy|moderation policy)$/i;
const policySentence = /\b(?:(?:no|without|prohibit\w*|forbid\w*|not (?:allow|permit|accept|publish|tolerate)\w*|delete\w*|remove\w*|ban(?:ned)?|do not (?:post|leave|use)|don[’']t (?:post|leave|use)|refrain from)\b[^.!?]{0,90}\b(?:promotion\w*|self-?promot\w*|advertis\w*|spam\w*|links?\b|marketing|ai[- ](?:generated|written)|chatgpt|machine-generated|generated text|affiliate)|(?:promotion\w*|self-?promot\w*|advertis\w*|spam|ai[- ](?:generated|written)[^.!?]{0,20}|chatgpt[^.!?]{0,20}|generated (?:text|comments?)|promotional (?:comments?|links?))\b[^.!?]{0,60}\b(?:not (?:allowed|permitted|welcome|accepted|tolerated|published)|(?:is|are|will be) (?:deleted|removed|prohibited|forbidden|banned|rejected)|prohibited|forbidden|unwelcome))|(?:comment|community|moderation) (?:policy|guidelines|rules)\b[^.!?]{0,160}|(?:all )?comments (?:are|will be) (?:moderated|held|reviewed|screened)[^.!?]{0,120}|(?:werbung|eigenwerbung|spam|ki-generierte[^.!?]{0,20})[^.!?]{0,60}(?:nicht (?:erlaubt|erwünscht|gestattet|veröffentlicht)|unerwünscht|gelöscht|verboten)|bitte (?:bleiben sie|bleibt|bleib)[^.!?]{0,40}(?:sachlich|freundlich)|kommentare werden (?:moderiert|geprüft|freigeschaltet)/i;
/** A sentence on rules counts only where it speaks of comments or stands among them. */
const onComments = /comment|discussion|post(?:ing)?s? (?:here|below)|reply|replies|moderat|community|kommentar|diskussion|beitr/i;

const hostOf = ({ hostname }: URL): string => (hostname.startsWith('www.') ? hostname.slice(4) : hostname);

interface Links { about: string | null; contact: string | null; authorPage: string | null; policyLinks: string[]; outboundLinks: number }

const readLinks = (tree: PageTree, base: string, host: string): Links => {
  const links: Links = { about: null, contact: null, authorPage: null, policyLinks: [], outboundLinks: 0 };
  const policies = new Set<string>();
  const addressOf = addressReader(base);
  for (const anchor of tagged(tree, 'a')) {
    const url = addressOf(attr(anchor, 'href'));
    if (!url) continue;
    if (hostOf(url) !== host) { links.outboundLinks += 1; continue; }
    const text = lineOf(anchor, 80);
    const { href: address, pathname: path } = url;
    if (!links.about && (aboutLink.test(text) || aboutPath.test(path))) links.about = address;
    if (!links.contact && (contactLink.test(text) || contactPath.test(path))) links.contact = address;
    if (!links.authorPage && (attr(anchor, 'rel').includes('author') || authorPath.test(path))) links.authorPage = address;
    if (policyLink.test(text) || policyPath.test(path)) policies.add(address);
  }
  return { ...links, policyLinks: [...policies].slice(0, 10) };
};

/** Words without which no sentence speaks of rules: most lines are done with after this look. */
const policyHint = /promot|advertis|spam|links?\b|marketing|chatgpt|generated|affiliate|polic|guideline|rules|moderat|werbung|sachlich|freundlich|freigeschaltet|ki-|\bai\b/i;
const maxPolicySentences = 8;

const policyPlaces = /respond|comment-form|commentform|comment-notes|comment-?polic|guideline|house-?rules|netiquette/;

const readPolicyText = (tree: PageTree, lines: readonly string[]): string[] => {
  const found = new Set<string>();
  const look = (line: string, near: boolean): void => {
    if (line.length < 15 || line.length > 3_000 || !policyHint.test(line)) return;
    for (const sentence of line.split(/(?<=[.!?])\s+/)) {
      const short = sentence.slice(0, 400);
      if (found.size < maxPolicySentences && policySentence.test(short) && (near || onComments.test(short))) found.add(cleanText(short));
    }
  };
  for (const element of tree.all) if (element.names !== '' && element.tag !== 'body' && !element.removed && policyPlaces.test(element.names)) for (const line of textOf(element, 20_000).split('\n')) look(line, true);
  for (const line of lines) look(line, false);
  return [...found];
};

const readSeenDates = (tree: PageTree, monthFirst: boolean, commentDates: readonly (string | null)[]): string[] => {
  const dates = new Set(commentDates.filter((date): date is string => date !== null));
  for (const time of tagged(tree, 'time')) {
    const date = readDate(attr(time, 'datetime'), monthFirst) ?? readDate(lineOf(time, 80), monthFirst);
    if (date && dates.size < 200) dates.add(date);
  }
  return [...dates];
};

export interface SignalSources { tree: PageTree; meta: MetaTags; url: string; base: string; monthFirst: boolean; commentDates: readonly (string | null)[] }

/** Read before the comment areas are taken out of the page. */
export const readSignals = ({ tree, meta, url, base, monthFirst, commentDates }: SignalSources): PageSignals => {
  const canonical = (tree.byTag.get('link') ?? []).find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(attr(link, 'rel')));
  const canonicalUrl = absolute(attr(canonical ?? tree.root, 'href'), base);
  const ogUrl = absolute(meta.get('og:url') ?? '', base);
  const address = /^https?:/i.test(url) ? url : canonicalUrl ?? ogUrl ?? '';
  return {
    canonicalUrl, ogUrl,
    siteName: meta.get('og:site_name') ?? meta.get('application-name') ?? null,
    https: /^https:/i.test(address),
    ...readLinks(tree, base || address, URL.canParse(address) ? hostOf(new URL(address)) : ''),
    policyText: readPolicyText(tree, linesOfPage(tree)),
    seenDates: readSeenDates(tree, monthFirst, commentDates),
  };
};
