import type { Span } from '@shared/contracts/basics';
import { wordsOf } from './words';

export interface SpamSignal { feature: SpamFeature; text: string; span: Span }

/** Patterns whose hits a person can be shown. Each counts by hits, damped, so that no feature is a measure of length. */
const patterns = {
  link: /\bhttps?:\/\/\S+|\bwww\.\S+|\/watch\?v=\S+|(?<![\p{L}\p{N}@./-])[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|biz|ru|cn|tk|ly|gl|gd|me|tv|co|co\.uk|com\.br|nl|se|eu|shop|xyz|top|online|site)(?:\/\S*)?(?![\p{L}\p{N}-])|\b[\p{L}\p{N}-]{2,} ?[\[({]? ?dot ?[\])}]? ?(?:com|net|org)\b|\byou ?\[tube\]/giu,
  markup: /<a\s|\[url|\[link|<\/?[a-z]+>|&#\d+;|\[\/?[bi]\]/giu,
  contact: /\b[\w.+-]+@[\w-]+\.\w{2,}\b|(?<![\d.,])\+?(?!\d{1,3}(?:[ .,]\d{3})+(?!\d))\d[\d\s().-]{8,}\d\b|\b(?:whats ?app|telegram|skype|call me|dm me|inbox me|contact (?:me|us) (?:at|on|via))\b|\b(?:twitter|instagram|insta|ig|snapchat|facebook|fb|soundcloud|twitch)\W{1,4}(?:[@_]|\w+_)[\w.]+/giu,
  // Imperatives that other people also use in passing ("when users click") count only where they open a clause.
  callToAction: /\b(?:subscribe\b(?! to (?:the|his|her|their|your))|su[bsc]{1,3}r?i?b?e? (?:to )?(?:my|me|us)|su[bsc]{1,4}ribe?|subs? (?:to|me|my|on|4|for|back)|(?:throw|get|got|need|want|giv\w*) (?:\w+ ){0,3}subs?|ch[ae]c?k(?:ed|ing)? (?:(?:this|it|them|him|her|men|us) out|my|me|out (?:my|our|this|the|men?))|(?:on|in|open) google|search(?:ing)? (?:on|in|up|google|")|follow (?:me|us|my)|like my|share (?:this|my)|please (?:help|like|share|support|give|take|watch|read|check|vote|visit|go)|take a (?:look|listen)|watch my|listen to my|add me|join (?:us|me|now|here)|thumbs? up|give (?:it|me|us) a (?:try|chance|like)|look (?:at|up) my|vote for|support (?:me|us|my)|come (?:and )?(?:see|check|visit)|type in|pl[ie]?[sz]+|hit (?:like|me up)|comment (?:below|this|if)|open google|type (?:\w+ )?(?:in|on|into) (?:google|youtube))\b|(?<=^\W*|[.!?;:,\n]\W*|\b(?:please|pls|plz|and|or|just|now|then|so|also|hey|guys) )(?:click|visit|go to|sign up|register|download|buy|order now|search for|search|check out|come (?:to|over)|follow (?:@|me|us)|see some|discover)\b/giu,
  selfReference: /\b(?:my|our) (?:new |own |latest |first |second |little |small |music |gaming |youtube )*(?:app|song|songs|music|covers?|band|album|products?|services?|company|book|course|mixtape|beats?|remix|rap|parody|talent|music)\b|\bi(?:'m| am) (?:a |an )?(?:\w+ ){0,3}(?:rapper|singer|artist|producer|musician|youtuber|gamer|band|freelancer|agency)\b|\b(?:i|we) (?:just |also |even )?(?:make|made|upload(?:ed)?|do|did|post|sing|write|cover|started|have|run) (?:\w+ ){0,3}(?:videos?|channel|covers?|music|songs?|beats|parod(?:y|ies)|remix\w*)\b|\bnew to youtube\b/giu,
  // Where somebody can be found: nearly nobody names their own channel without wanting visitors. A blog, site or shop is also where people
  // work ("we moved comments on our blog"): it counts where the sentence sends somebody there or says what can be had there.
  ownPages: /\b(?:my|our) (?:\w+ ){0,2}(?:channel|videos?|vids?|link|profile|account|playlist|fundraiser|instagram|twitter|facebook|soundcloud)\b|(?<=\b(?:visit|check\w*|see|look\w*|read|find|learn|more|details|come|go|join|follow|subscribe|click|try|welcome|support|like|share|here(?:['’]s| is)|wr[oi]te|written|post(?:ed)?|published|explain(?:ed)?|cover(?:ed)?)\b[^.!?\n]{0,60})\b(?:my|our) (?:\w+ ){0,2}(?:page|site|website|blog|store|shop)\b|\b(?:my|our) (?:\w+ ){0,2}(?:page|site|website|blog|store|shop) (?:at|here|below|named|called)\b/giu,
  money: /\b(?:free|earn(?:ed|ing)?|money|cash|dollars?|bucks|paypal|paid|income|profit|giveaway|gift ?cards?|prize|winner|discount|cheap|promo(?:tion)?|bonus|work(?:ing)? from home|per (?:day|week|month|hour)|investment|bitcoin|crypto|get rich)\b|[$€£]\s?\d/giu,
  income: /\b(?:make|making|earn\w*) (?:a lot of|lots of|more than|some|easy|extra|good|big|quick|fast|real|serious) (?:\w+ )?(?:money|cash|bucks|dollars|income)\b|\b(?:make|earn|win) (?:money|cash|prizes?|gift ?cards?|an? \w+ (?:iphone|ipad|cap|card))\b(?= (?:fast|online|from home|easily|now|every|with)|\W*$)|\bgo(?:ing)? from home\b|\b(?:paid|online) surveys?\b|[$€£]\s?\d[\d,.]* (?:\w+ ){0,2}(?:an?|per|every|each) (?:day|week|month|hour)\b/giu,
  // Texts that want to be passed on, and sermons: they are posted anywhere.
  chain: /\b(?:thumbs up if|like (?:this )?(?:comment|if)|(?:re)?post this|copy (?:and|&|n) paste|pass (?:it|this) on|share (?:it|if)|spread the word|sign (?:this|the) petition|pray for (?:us|me)|(?:your|our) (?:lord|savio[u]?r)|jesus (?:christ|loves)|repent|accept (?:him|jesus|christ)|go to (?:heaven|hell)|o people|peoples of the earth)\b/giu,
  shady: /\b(?:casino|viagra|cialis|payday|loans?|porno?|xxx(?= \w)|escorts?|sex (?:video|tape|cam)s?|celeb(?:rity)? (?:news|site)|hack(?:er|s|ed|ing)? (?:your|account|facebook|fb)\w*|replica|weight loss|diet pills?|seo (?:services?|expert|agency|company)|back ?links?|guest post(?:ing)?|forex|betting|poker|hacker|spell caster|essay writing|followers|traffic to your)\b/giu,
  bargain: /\bif (?:i|we|this|you) (?:\w+ ){0,3}(?:get|gets|reach|hit|like|subscribe|sub|follow|check)\b|\b(?:i|we)(?:'?ll| will) (?:\w+ )?(?:sub|subscribe|follow|like|check|give|return|do the same|thank)\b|\b\d+\+? (?:subs|subscribers|followers|likes)\b|\b(?:sub|like|follow)\w* ?(?:4|for|back)\b|\bsubscribers\b|\bsubs\b/giu,
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
