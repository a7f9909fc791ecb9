import type { Span } from '@shared/contracts/basics';

const insults = /\b(?:idiots?|idiotic|stupid(?:ity)?|moron(?:s|ic)?|dumb(?:ass)?|fools?|foolish|clueless|pathetic|loser|liars?|lying|scum|trash|garbage|rubbish|bullshit|bs|crap(?:py)?|nonsense|shut up|shame on|disgusting|disgrace(?:ful)?|hypocrit(?:e|es|ical|s)|ignorant|brain ?dead|braindead|wtf|jerk|troll(?:s)?|sucks?|hate (?:you|this|these)|ridiculous|laughable|joke of|puppet|crooks?|corrupt|sheep|sheeple|libtards?|snowflakes?|whin(?:e|ing|er|ers)|get a life|grow up|ass|asshole|damn|hell with|f[u*]ck\w*|sh[i*]t\w*|bitch\w*)\b/giu;
const dismissive = /\b(?:yeah,? right|give me a break|who cares|blah|lol|lmao|rofl|duh|oh please|spare (?:me|us)|same old|typical|boo ?hoo|good riddance|get over it|wake up|enough said|what a joke|go figure)\b/giu;
const superlatives = /\b(?:best ever|the (?:very )?best|greatest|most (?:amazing|incredible|important|valuable|insightful)|amazing|incredible|unbelievable|mind[- ]?blowing|game[- ]changing|revolutionary|ultimate|absolutely|literally|insane(?:ly)?|epic|perfect(?:ly)?|awesome|fantastic|brilliant|outstanding|phenomenal)\b/giu;
const slang = /\b(?:gonna|wanna|gotta|kinda|sorta|ya|yall|dude|bro|ur|u r|thx|imo|tbh|btw|omg|cuz|dunno|nah|yep|yup|lemme|ain['’]t|cool)\b/giu;
const emoji = /\p{Extended_Pictographic}|(?:^|\s)[:;]-?[)(DPp](?=\s|$)/gu;

export type ToneMark = 'insult' | 'dismissive' | 'superlative' | 'slang' | 'emoji' | 'shouting' | 'exclamation';

const patterns: readonly (readonly [ToneMark, RegExp])[] = [
  ['insult', insults], ['dismissive', dismissive], ['superlative', superlatives], ['slang', slang], ['emoji', emoji], ['shouting', /\b\p{Lu}{4,}(?:\s+\p{Lu}{2,})+\b/gu], ['exclamation', /!+/gu],
];

/** Words and signs that set a tone, with where they stand. */
export const toneMarksOf = (text: string): { mark: ToneMark; text: string; span: Span }[] =>
  patterns.flatMap(([mark, pattern]) => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ mark, text: found.trim(), span: { start: index, end: index + found.length } })));
