import { splitSentences } from './sentences';

export interface PolicyFinding {
  forbids: 'promotion' | 'ai-text' | 'comments';
  /** The sentence of the page that says so, as written. */
  sentence: string;
}

const refusal = String.raw`(?:no|not|never|don['’]?t|do not|does not|won['’]?t|will not|cannot|can['’]?t|aren['’]?t|isn['’]?t|without|refrain from|avoid|forbid(?:s|den)?|prohibit(?:s|ed)?|ban(?:s|ned)?|disallow(?:s|ed)?|unwelcome|against (?:the|our|my) (?:rules|policy)|delete[sd]?|remove[sd]?|reject(?:s|ed)?|block(?:s|ed)?|zero tolerance|keep (?:it|this|comments) free (?:of|from))`;
const promotion = String.raw`(?:self[- ]?promot\w*|promot(?:e|es|ing|ion|ions|ional)|advertis\w+|adverts?|ads\b|marketing|marketers|commercial (?:links?|comments?|content|messages?|posts?)|sales pitch\w*|solicitation|solicit|plug(?:s|ging)? (?:your|of)|affiliate links?|link[- ]?(?:drop\w*|build\w*)|sell(?:ing)? (?:your|anything|stuff|products?|services?)|product placement|vendors?)`;
const machine = String.raw`(?:AI[- ]?(?:generated|written|text|comments?|content|assisted|produced)|(?:generated|written|produced|made|drafted) (?:by|with|using) (?:an? )?(?:AI|machines?|bots?|LLMs?|ChatGPT|language models?)|ChatGPT|LLMs?\b|large language models?|machine[- ]generated|generative AI|bot[- ](?:generated|written) (?:comments?|text)|(?:comments?|text) (?:by|from) (?:bots?|machines|AI)|automated comments?)`;

const near = (a: string, b: string): RegExp => new RegExp(String.raw`\b${a}\b[^.!?\n]{0,90}?\b${b}|\b${b}[^.!?\n]{0,90}?\b${a}\b`, 'iu');
const patterns: readonly [PolicyFinding['forbids'], RegExp][] = [
  ['ai-text', near(refusal, machine)],
  ['ai-text', /\b(?:human[- ](?:written|only)|(?:only )?written by (?:a )?humans?|humans only|from humans only)\b/iu],
  ['promotion', near(refusal, promotion)],
  ['comments', /\bcomments? (?:are|is|have been|has been) (?:now )?(?:closed|disabled|turned off|switched off|locked|off)\b|\bno (?:new|more) comments\b|\bcommenting (?:is|has been) (?:closed|disabled)\b/iu],
];

/** How much of an article's end is read for a policy. */
const closingUnits = 1500;

/** The sentence is about the rules of comments rather than about marketing or AI as a subject. */
const aboutComments = /\b(?:comment\w*|repl(?:y|ies)|discussions?|posts? here|spam|moderat\w*|thread|remarks?|submissions?|guest posts?|here)\b/iu;

/**
 * What the page's own rules forbid. `rules` are sentences of the page that speak of rules for comments; the end of the article is read as
 * well, but there a sentence must name comments, since an article may be about advertising.
 */
export const findPolicy = (rules: readonly string[], articleText: string): PolicyFinding | null => {
  const ownRules = rules.flatMap((rule) => splitSentences(rule).map(({ text }) => text));
  const closing = splitSentences(articleText.slice(-closingUnits)).slice(-6).map(({ text }) => text).filter((text) => /\bcomment\w*|\bdiscussion\b/iu.test(text));
  for (const [forbids, pattern] of patterns) {
    const sentence = ownRules.find((text) => pattern.test(text)) ?? closing.find((text) => aboutComments.test(text) && forbids !== 'comments' && pattern.test(text));
    if (sentence) return { forbids, sentence };
  }
  return null;
};

/** Where a never-list entry names the site or the author: a host, part of an address, or a person's name. */
export const onNeverList = (neverList: readonly string[], url: string, author: string | null): string | null => {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./u, '') : '';
  const plainUrl = url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/u, '');
  const name = (author ?? '').toLowerCase().replace(/\s+/gu, ' ').trim();
  return neverList.find((entry) => {
    const plain = entry.trim().toLowerCase().replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/\/$/u, '');
    if (plain === '') return false;
    if (plain.includes('/')) return plainUrl === plain || plainUrl.startsWith(`${plain}/`);
    if (/^[^\s@]+\.[a-z0-9-]{2,}$/u.test(plain) && (host === plain || host.endsWith(`.${plain}`))) return true;
    return name !== '' && (` ${name.replace(/[^\p{L}\p{N}' -]/gu, ' ')} `.includes(` ${plain.replace(/\s+/gu, ' ')} `));
  }) ?? null;
};
