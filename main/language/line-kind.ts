// Told by their words alone: lines that serve a reader's hands rather than their judgement. Nobody can agree with a step or a feature.

/** `step`: does or tells to do something at the keyboard; `feature`: what some program does; `release`: what is new in it; `pointer`: where to read on. */
export type LineKind = 'step' | 'feature' | 'release' | 'pointer';

const adverbs = String.raw`(?:(?:also|just|now|then|only|simply|first|already|automatically|currently|actually|even|still|typically|always|usually|not|quickly|next) )*`;
const file = String.raw`\S+\.(?:exe|dll|ps1|config|js|css|cs|vb|aspx|asmx|xml|txt|json|yml|html?)`;
const identifier = String.raw`(?:${file}|\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*(?:\.\p{Lu}\p{L}+)*)`;
const part = String.raw`(?:methods?|class(?:es)?|propert(?:y|ies)|attributes?|interfaces?|functions?|parameters?|arguments?|constructors?|delegates?|handlers?|filters?|routes?|controllers?|views?|binders?|providers?|framework|librar(?:y|ies)|packages?|tools?|extensions?|plug-?ins?|scripts?|commands?|apps?|applications?|servers?|clients?|web service|services|page|forms?|controls?|button|menu|dialog|endpoints?|apis?|instances?|templates?|engines?|modules?|assembl(?:y|ies)|namespaces?|quer(?:y|ies)|tables?|columns?|cookies?|headers?|tokens?|settings?|config(?:uration)?(?: files?)?|expressions?|overloads?|variables?|folder|director(?:y|ies)|stylesheet|markup|css|html|sample|installer|wizard|aggregators?|editor|compiler|browser|database)`;
const program = String.raw`(?:${identifier}|(?:the|an?|this|that|your|each|every|any|most|some|all|our|my|one) (?:[\p{L}\p{N}.#+/-]+ ){0,3}?${part}(?: (?:in|of|for|from) (?:the )?[\p{L}\p{N}.#+]+(?: [\p{L}\p{N}.#+]+)?)?)`;
const functions = String.raw`(?:supports?|returns?|runs?|opens?|includes?|contains?|provides?|lets?|creates?|calls?|sets?|uses?|takes? (?:an?|the|in|two|one)|requires?|(?:has|have) (?:an?|the|no|two|three|several|some|default|built-in)|displays?|generates?|adds?|accepts?|expects?|implements?|inherits?|exposes?|handles?|stores?|throws?|matches|renders?|sends?|receives?|looks? (?:for|up|like)|consists? of|allows?|ships? with|comes? with|will have been|(?:is|are)(?:n['’]t)?(?: not| now| also| then| only)? (?:going to|called|used|granted|located|written|generated|created|executed|invoked|passed|bound|set|based on|part of|available|installed|compiled|rendered|loaded|stored|returned|displayed))`;
const work = String.raw`(?:use|create|add|set|call|pass|return|write|define|declare|implement|override|register|reference|import|install|copy|paste|open|select|specify|configure|instantiate|inherit|wrap|map|compile|run|execute|enter|type|modify|replace|rename|delete|remove|update|include|place|throw|catch|parse|convert|initiali[sz]e|assign|invoke|load|render|generate|commit|push|pull|clone|merge|throttle)`;
const worked = String.raw`(?:added|changed|created|wrote|used|set|moved|renamed|removed|installed|configured|ran|opened|copied|overrode|implemented|replaced|modified|updated|enabled|disabled|called|put)`;
const material = new RegExp(String.raw`\b${part}\b|\b${identifier}\b|\w\(\)|\bcode below\b|\b(?:xml|sql|xslt|dll|iis|console|command line|soap)\b`, 'u');

/** The author weighs something, whatever the sentence is about. */
const judges = /\b(?:should|must|never|better|best|worse|worst|easy|easier|easiest|hard|harder|difficult|worth|problem|mistake|wrong|important|matters?|too (?:much|many|few|little|hard|complex)|trust|costs?|risks?|risky|pain|painful|useful|powerful|annoying|dangerous|love|hate|prefer|sucks?|terrible|awful|great|elegant|nice|ugly|unfortunately|valuable|success|fail(?:s|ed|ure)?|why|because)\b/iu;

const steps: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?:first|next|then|now|so|finally|also|here|instead|in this case),? )?(?:(?:we|you|i)(?:['’]ll| will| can| could| then| need to| have to)|let['’]s) ${adverbs}${work}\b`, 'iu'),
  new RegExp(String.raw`\b(?:i|we) ${adverbs}${worked}\b`, 'iu'),
  /^(?:when|after|before|once|while|by) (?:you(?:['’]re|['’]ve| are| have)? )?(?:us(?:e|ing)|run(?:ning)?|install(?:ing|ed)?|creat(?:e|ing)|build(?:ing)?|call(?:ing)?|open(?:ing)?|click(?:ing)?|compil(?:e|ing)|deploy(?:ing)?|configur(?:e|ing)|add(?:ing)?)\b/iu,
  /^if you (?:want|need|would like|wish) (?:to )?\p{L}+/iu,
];
const features: readonly RegExp[] = [
  new RegExp(String.raw`^(?:[\p{L}-]+, )?${program} ${adverbs}(?:will |can |would |does |do |won['’]t |doesn['’]t )?${adverbs}${functions}\b`, 'iu'),
  new RegExp(String.raw`\b${identifier}\b.*\b(?:is|are) (?:written|generated|created|compiled|built|rendered) (?:using|by|from|with|in)\b`, 'u'),
  new RegExp(String.raw`^(?:if|when) ${program} \p{L}+`, 'iu'),
  /^the (?:first|second|third|next|last|following) (?:example|sample|snippet|approach) (?:uses?|shows?|calls?|creates?|returns?)\b|\bwill (?:allow|let) you (?:to )?\p{L}+/iu,
  /\b(?:contains?|includes?|offers?|provides?) (?:\p{L}+ ){0,2}(?:features?|options?|settings?|support)\b/iu,
];
const releases: readonly RegExp[] = [
  /\b(?:we|i)(?:['’]ve| have)? (?:also |just |now |finally )?(?:fixed|added support|added the ability|released|shipped|introduced|announced)\b/iu,
  /\b(?:this|the (?:new|latest|next|current|upcoming|final)) (?:release|version|build|preview|beta|update|drop|milestone|patch)\b.*\b(?:includes?|contains?|adds?|fix(?:es)?|introduces?|brings?|ships?|features?|is (?:available|out|now))\b/iu,
  /\b(?:now|no longer|finally) supports?\b|\bearly (?:implementation|preview|prototype|version) of\b|\b(?:a|one|the|another|other) (?:regression|bug ?fix|fix) (?:is|was)\b/iu,
];
const pointers: readonly RegExp[] = [
  /\b(?:chapter|section|part|appendix|step|episode) \d+\b/iu,
  /\bI(?:['’]ll| will|['’]m going to| plan to| hope to) (?:\p{L}+ )?(?:write|post|blog|talk|cover|show|explain|discuss|follow up|describe|demonstrate)\b/iu,
  /\b(?:is|are) (?:now |also )?available (?:in|on|at|from|for)\b|\bI (?:just )?wanted to (?:clear up|point out|mention|let you know|share|note)\b/iu,
  /\bthe reason I (?:ask|mention|write|bring)\b|^(?:did|have) you (?:notice|see|spot)\b/iu,
  /\b(?:this|the|that|my) (?:guide|tutorial|walk-?through|article|chapter|section|screencast|video|book|paper) (?:\p{L}+ )?(?:focus(?:es)?|covers?|shows?|explains?|describes?|discusses|talks|walks)\b/iu,
];

const some = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** What a line is instead of a thought; null when it may be one. Rather misses a step than takes a judgement for one. */
export const lineKindOf = (written: string): LineKind | null => {
  const line = written.replace(/\s+/gu, ' ');
  if (some(pointers, line)) return 'pointer';
  if (some(releases, line)) return 'release';
  if (judges.test(line)) return null;
  if (some(features, line)) return 'feature';
  return some(steps, line) && material.test(line) ? 'step' : null;
};
