import type { Affiliation } from '@shared/contracts/persona';
import type { Span } from '@shared/contracts/basics';

const named = /\b(?:disclosure|disclaimer|disclose|for transparency|in the interest of transparency|affiliate (?:link|partner|agreement)|i (?:earn|get) (?:a )?commission)\b/iu;
const tie = /\b(?:i work (?:for|at|on|with|there)|i(?:['’]m| am) (?:affiliated|involved|(?:the |a |an |one of the )?(?:co-?)?(?:founders?|makers?|authors?|owners?|developers?|employees?|partners?|resellers?|customers?|vendors?|affiliates?|ceo|cto)\b)|i (?:built|make|made|run|own|sell|co-?founded|founded|maintain|consult(?:ed)? for|advise|represent)|we (?:make|build|built|sell|run|maintain|develop)|(?:my|our) (?:own )?(?:company|employer|client|product|competitor|agency|startup|tool|app|site|blog|business|customer|partner)\b|(?:is|are) (?:a |one of )?(?:my|our) (?:clients?|competitors?|products?|partners?|customers?|employer)|competes? with (?:us|mine|ours|me))\b/iu;

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where an affiliation's name stands as a whole word; a name of one common word counts only as it is written, with its capital. */
export const namedAffiliations = (text: string, affiliations: readonly Affiliation[]): { affiliation: Affiliation; span: Span }[] =>
  affiliations.flatMap((affiliation) => {
    const flags = /\p{Lu}/u.test(affiliation.name) && !/\s/u.test(affiliation.name) && affiliation.name.length < 7 ? 'u' : 'iu';
    const found = new RegExp(String.raw`(?<![\p{L}\p{N}])${escape(affiliation.name).replace(/\s+/gu, String.raw`\s+`)}(?![\p{L}\p{N}])`, flags).exec(text);
    return found ? [{ affiliation, span: { start: found.index, end: found.index + found[0].length } }] : [];
  });

/** Whether a sentence says what ties the speaker to what is named: by the word, or by a tie ("I work for") together with the name. */
export const isDisclosure = (sentence: string, affiliations: readonly Affiliation[]): boolean =>
  named.test(sentence) || (tie.test(sentence) && namedAffiliations(sentence, affiliations).length > 0);

/** Whether a sentence says that a page is the speaker's own. */
export const ownsThePage = (sentence: string): boolean => named.test(sentence) || /\b(?:my|our) (?:own )?(?:site|blog|page|post|article|write[- ]?up|guide|tool|company|product|shop|notes)\b|\b(?:site|blog|page|link) (?:is|are) (?:mine|ours)\b|\b(?:i|we) (?:wrote|published|keep notes)\b/iu.test(sentence);
