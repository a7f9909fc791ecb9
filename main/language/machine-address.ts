// G14: a sentence that speaks to whoever reads with a machine is nothing a person would answer, so it is never quoted. It needs no
// completeness: what it misses still changes nothing but the words of one draft, which a person reads.
const marks: readonly RegExp[] = [
  // Orders about orders.
  /\b(?:ignor(?:e|ing)|disregard|forget|override|bypass)\b (?:(?:all|any|every|your|previous|prior|earlier|above|preceding|system|safety|the|of|these|those) )*(?:(?:all|your|previous|prior|earlier|above|preceding|system|safety) )(?:(?:previous|prior|above|of|the|your) )*(?:instructions?|rules?|polic(?:y|ies)|prompts?|guardrails?|guidelines)\b|\b(?:ignore|disregard|forget) the (?:above|(?:article|text|post|rules) above)\b/iu,
  /\b(?:your|previous|above|following|system|operator['’]?s?) (?:instructions?|prompts?)\b|\binstructions? (?:of|from|for) (?:the )?(?:operator|user|developer|system)\b/iu,
  // Spoken to by name.
  /\b(?:assistants?|agents?|bots?|chatbots?|language models?|ai(?: readers?| assistants?| agents?)?|crawlers?|reviewers?|kp bot)\b ?(?:[:,(]|(?:must|shall|should|need to|agree to|are (?:asked|required) to|receive)\b)/iu,
  /\b(?:note|notes|message|attention|warning) (?:to|for) (?:all )?(?:ai|assistants?|agents?|bots?|language models?|crawlers?)\b|\bas an ai\b|\byou are (?:now )?(?:a|an|max|dan)\b.{0,40}\b(?:assistant|agent|bot|model|shill)\b/iu,
  // The furniture of prompts and tools.
  /<\|[^|]{1,30}\|>|\[\/?(?:INST|SYSTEM)\b|<\/?(?:tool_call|system|operator|untrusted)\b|^#{2,3} ?(?:human|assistant|system)\b|\bfunctions\.\w+\(|"(?:verdict|approved|override|tool_calls?)" ?:/imu,
  // Letters that nobody sees.
  /[\u{e0000}-\u{e007f}\u202a-\u202e\u2066-\u2069]|\p{L}\u200b\p{L}\u200b\p{L}/u,
  // Cyrillic letters that pass for Latin ones within a word.
  /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
  /\b(?:score|grade|label|rate|mark)\b.{0,40}\b(?:drafts?|comments?)\b.{0,30}\b(?:100|hundred|ready|approved|full points)\b/isu,
];

/** Whether a sentence is meant for a machine that reads the page. */
export const speaksToMachines = (text: string): boolean => marks.some((mark) => mark.test(text));
