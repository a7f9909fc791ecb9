import type { Span } from '@shared/contracts/basics';
import { wordsOf } from './words';

export interface SpamSignal { feature: SpamFeature; text: string; span: Span }

/** Patterns whose hits a person can be shown. Each counts by hits, damped, so that no feature is a measure of length. */
const patterns = {
  link: /\bhttps?:\/\/\S+|\bwww\.\S+|(?<![\p{L}\p{N}@./-])[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|biz|ru|cn|tk|ly|gl|me|tv|co|shop|xyz|top|online|site)(?:\/\S*)?(?![\p{L}\p{N}-])/giu,
  markup: /<a\s|\[url|\[link|<\/?[a-z]+>|&#\d+;|\[\/?[bi]\]/giu,
  contact: /\b[\w.+-]+@[\w-]+\.\w{2,}\b|\+?\d[\d\s().-]{8,}\d\b|\b(?:whats ?app|telegram|skype|call me|dm me|inbox me|contact (?:me|us) (?:at|on|via))\b/giu,
  // Imperatives that other people also use in passing ("when users click") count only where they open a clause.
  callToAction: /\b(?:subscribe\b(?! to (?:the|his|her|their|your))|su[bs]{0,2}c?s?cribe (?:to )?(?:my|me|us)|sub(?:s)? (?:to|me|my|4|for|back)|(?:throw|get|need|want) (?:\w+ ){0,3}subs|check(?:ed|ing)? (?:this out|it out|them out|him out|her out|my|me|out)|(?:on|in|open) google|search(?:ing)? (?:on|in|up|google|")|follow (?:me|us|my)|like my|share (?:this|my)|please (?:help|like|share|support|give|take|watch|read|check|vote|visit|go)|take a (?:look|listen)|watch my|listen to my|add me|join (?:us|me|now|here)|thumbs? up|give (?:it|me|us) a (?:try|chance|like)|look (?:at|up) my|vote for|support (?:me|us|my)|come (?:and )?(?:see|check|visit)|type in|pls|plz)\b|(?<=^\W*|[.!?;:,\n]\W*|\b(?:please|pls|plz|and|or|just|now|then|so|also|hey|guys) )(?:click|visit|go to|sign up|register|download|buy|order now|search for|search)\b/giu,
  selfReference: /\b(?:my|our) (?:new |own |latest |first |second |little |small |music |gaming |youtube )*(?:channel|video|videos|vids?|page|site|website|blog|app|song|songs|music|covers?|band|album|product|products|service|services|company|store|shop|book|course|link|profile|account|mixtape|beats?|remix|parody|instagram|twitter|facebook)\b|\bi(?:'m| am) (?:a |an )?(?:\w+ ){0,3}(?:rapper|singer|artist|producer|musician|youtuber|gamer|band|freelancer|agency)\b|\bi (?:just )?(?:make|made|upload(?:ed)?|do|post) (?:\w+ ){0,3}(?:videos?|covers?|music|songs?|beats|parod(?:y|ies))\b/giu,
  money: /\b(?:free|earn(?:ed|ing)?|money|cash|dollars?|bucks|paypal|paid|income|profit|giveaway|gift ?cards?|prize|winner|discount|cheap|promo(?:tion)?|bonus|work(?:ing)? from home|per (?:day|week|month|hour)|investment|bitcoin|crypto|get rich)\b|[$€£]\s?\d/giu,
  shady: /\b(?:casino|viagra|cialis|payday|loans?|porn|xxx|escorts?|replica|weight loss|diet pills?|seo (?:services?|expert|agency|company)|back ?links?|guest post(?:ing)?|forex|betting|poker|hacker|spell caster|essay writing|followers|traffic to your)\b/giu,
  bargain: /\bif (?:i|we|this|you) (?:\w+ ){0,3}(?:get|gets|reach|hit|like|subscribe|sub|follow|check)\b|\b(?:i|we)(?:'?ll| will) (?:\w+ )?(?:sub|subscribe|follow|like|check|give|return|do the same|thank)\b|\b\d+\+? (?:subs|subscribers|followers|likes)\b|\b(?:sub|like|follow)\w* ?(?:4|for|back)\b|\bsubscribers?\b/giu,
  crowd: /^\W*(?:hey|hi|hello|yo|sup|dear|attention)\b|\b(?:guys|everyone|everybody|anybody|anyone|viewers|peeps|ladies and gentlemen|all of you|you all|y'?all|people)\b/giu,
  begging: /\b(?:please|plz|pls|help (?:me|us)|need your|support|chance|struggling|dreams?|means? a lot|appreciate|god bless|small (?:youtuber|channel)|unknown|no one|nobody (?:knows|watches)|wasting your time|sorry (?:to|for) (?:bother|spam|disturb|this)|won'?t regret|not spam|honest(?:ly)? (?:opinion|feedback)|promise)\b/giu,
  genericPraise: /\b(?:(?:great|nice|awesome|amazing|excellent|fantastic|wonderful|good|useful|informative|helpful|brilliant|superb|cool|interesting|lovely|terrific|insightful|valuable|perfect|beautiful|impressive)(?: and \w+)? (?:post|article|blog|site|website|read|job|work|info(?:rmation)?|content|stuff|share|sharing|write[- ]?up|piece|points?|tips|video|page|one|insights?|topic)|thanks?(?: you)?(?: so much| a lot| very much)? for (?:sharing|posting|this|the (?:post|article|info\w*|tips|share|great))|keep (?:it up|up the|posting|writing|going)|well (?:written|said|done)|love(?:d)? (?:this|your) (?:post|article|blog|site)|(?:very|really|so) (?:helpful|informative|interesting|useful|insightful)|i (?:totally |completely |really |fully )?agree(?: with you)?[.!]|looking forward to (?:more|your|reading)|spot on|couldn['’]t agree more|(?:bookmarked|bookmarking)|learn(?:ed|t) a lot|food for thought|so true)\b/giu,
} as const;

export type SpamFeature = keyof typeof patterns | 'shouting' | 'exclamation' | 'repetition' | 'urgency';

const damped = (count: number): number => Math.log2(1 + Math.min(count, 7));

const shoutingShare = (text: string): number => {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return words.length < 2 ? 0 : words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length / words.length;
};

const repetitionShare = (text: string): number => {
  const words = wordsOf(text).map(({ form }) => form);
  return words.length < 8 ? 0 : Math.max(0, 1 - new Set(words).size / words.length - 0.25) * 2;
};

const widths = /[\uFF01-\uFF5E]/gu;

/** Disguises undone, each sign for one sign so that spans stay true: full-width letters. */
const plainSigns = (text: string): string => text.replace(widths, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** "ASP.NET" and "VB.NET" name products. */
const productName = /^(?:[\p{L}\p{N}-]+\.NET|(?:asp|vb|ado|json|ml|paint)\.net)$/u;

export interface SpamEvidence { features: Record<SpamFeature, number>; signals: SpamSignal[] }

/** What of a text is found in spam, as damped counts and shares, with the hits to show. */
export const spamEvidenceOf = (written: string): SpamEvidence => {
  const text = plainSigns(written);
  const signals: SpamSignal[] = [];
  const counted = Object.fromEntries(
    (Object.keys(patterns) as (keyof typeof patterns)[]).map((feature) => {
      const hits = [...text.matchAll(patterns[feature])].filter(([found]) => !productName.test(found));
      for (const { 0: found, index } of hits) signals.push({ feature, text: found.trim(), span: { start: index, end: index + found.length } });
      return [feature, damped(hits.length)];
    }),
  ) as Record<keyof typeof patterns, number>;
  return {
    features: {
      ...counted,
      shouting: shoutingShare(text),
      exclamation: damped((text.match(/!/gu) ?? []).length),
      repetition: repetitionShare(text),
      urgency: damped((text.match(/\b(?:now|today|hurry|limited|don['’]t miss|last chance|asap|immediately|right away|act fast)\b/giu) ?? []).length),
    },
    signals,
  };
};
