/**
 * What one asks of a claim follows from its kind: a problem may have been solved, a rule broken, a forecast come true.
 * `when` is looked for in the quoted words themselves. Every question names what the claim is about, so that it fits no other post:
 * `{np}` is the claim's subject (the liking's object), `{bare}` the same without its "many", the other slots agree with it.
 */
export interface ClaimKind {
  kind: string;
  when: RegExp;
  unless?: RegExp;
  /** May be said of the author's own case; the other kinds are general claims in the present tense. */
  personal?: boolean;
  /** May stand anywhere in the quote, not only about the verb. */
  anywhere?: boolean;
  /** `aged`: only for posts old enough for the author to look back. */
  questions: readonly { text: string; aged?: boolean }[];
}

const be = String.raw`\b(?:is|are|was|were|isn['’]t|it['’]s|['’]s|['’]re|be|been|become|becomes|makes?|made|seems?|feels?|gets?|find)`;
const much = String.raw`(?:\s+(?:it|so|very|really|pretty|quite|too|often|always|also|a|an|as|just|far|much|even|sometimes|more|actually|extremely|fairly|still|not|always|rather|probably|particularly|incredibly|awfully|especially|one of the|the))*`;
/** "is (very) X": the word is what the clause says, not something it mentions. */
const says = (words: string): RegExp => new RegExp(`${be}${much}\\s+(?:${words})\\b`, 'iu');

export const claimKinds: readonly ClaimKind[] = [
  {
    kind: 'wish', anywhere: true, personal: true, when: /\bI wish\b|\b(?:would|['’]d) be (?:so |very |really |pretty |quite )?(?:nice|great|good|cool|useful|helpful) (?:to|if|for)\b|\bif only\b/iu,
    questions: [
      { text: 'What stands in the way of {np} at the moment?' },
    ],
  },
  {
    kind: 'comparison', when: says(String.raw`(?:better|faster|easier|simpler|safer|cleaner|cheaper|quicker|slower|harder|worse|nicer|more \p{L}+) than`), unless: /\bmore than\b|\brather than\b|\bwhether\b|\bif\b/iu,
    questions: [
      { text: 'Where did {np} win most clearly for you?' },
      { text: 'Is there a situation in which {np} {does} worse after all?' },
      { text: 'Is {np} something you have measured, or more of a feeling so far?' },
    ],
  },
  {
    kind: 'preference', personal: true, when: /\bI(?:['’]m| am|['’]ve)? (?:\p{L}+ly |much |tend to |still |would |do |really )*(?:prefer|favou?r|(?:been )?a (?:big |huge )?fan of|not a (?:big |huge )?fan of|hate|dislike|like the idea)\b/iu,
    questions: [
      { text: 'Has your view of {np} changed since?', aged: true },
      { text: 'Was there one case that settled your view of {np}?' },
      { text: 'What would have to happen for {np} to lose you?' },
    ],
  },
  {
    kind: 'problem', when: new RegExp(`${says(String.raw`difficult|hard|tough|painful|annoying|frustrating|ugly|tedious|cumbersome|confusing|complicated|messy|a pain|a nightmare|a problem|a challenge|problematic|broken|error[- ]prone|brittle|fragile|tricky`).source}|\\bthe (?:main |real |biggest |big |only )?(?:problem|difficulty|challenge|trouble|issue) (?:with|is|was|here is)\\b|\\b(?:lacks|suffers from|does(?:n['’]t| not) (?:work|scale|help))\\b`, 'iu'), unless: /\bwork that way\b|\bno problem\b|\bnot (?:a )?(?:problem|hard|difficult)\b|n['’]t (?:a |that |so |very |too )?(?:problem|hard|difficult)\b|\bhard ?ware\b|\bif\b/iu,
    questions: [
      { text: 'When did {np} last get in your way?' },
      { text: 'Have you made your peace with {np} since?', aged: true },
      { text: 'What have you tried so far against the trouble with {np}?' },
      { text: 'Is there anything that makes {np} easier to live with?' },
    ],
  },
  {
    kind: 'tradeoff', anywhere: true, personal: true, when: /\b(?:trade-?offs?|downsides?|drawbacks?|disadvantages?|at the (?:cost|expense) of|a compromise|balance between|the price of)\b/iu,
    questions: [
      { text: 'From which point on would {np} no longer be worth it?' },
      { text: 'Did {np} ever catch up with you later?', aged: true },
    ],
  },
  {
    kind: 'lesson', anywhere: true, personal: true, when: /\b(?:I(?:['’]ve| have)? (?:\p{L}+ly )?learn(?:ed|t) (?:that|to|from|the|how|it|my|a lot)|in my experience|taught me)\b/iu,
    questions: [
      { text: 'What did you think of {np} before that?' },
    ],
  },
  {
    kind: 'rule', personal: true, when: /^(?!maybe|perhaps|if|when)(?:.*\b(?:you|developers?|teams?|people|everyone|everybody|anyone|one|we|companies|managers?|programmers?|\p{L}+s) (?:really |always |also |probably |just |all )*(?:should(?:n['’]t)?|must|ought to|need(?:s)? to)\b|.*\b(?:should|must) (?:always|never|only|not)\b|.*\brule of thumb\b|.*\bbest practice\b|(?:always|never) \p{L}+)/iu, unless: /\b(?:should be (?:able|fine|familiar|noted|interesting|good)|should have|must have|must be|should (?:now|see|work|look|feel|know|get|note))\b|\bif\b|\byou need to (?:add|set|call|click|install|download|create|specify|reference|include|configure|enter)\b/iu,
    questions: [
      { text: 'Have you ever seen {np} get away with not doing that?' },
      { text: 'How do you bring {np} to do that in practice?' },
    ],
  },
  {
    kind: 'forecast', when: /^(?!(?:I|we|you|he|she|it)\b).*\bwill (?:\p{L}+ly )?(?:be|become|have|need|change|take|continue|remain|make|see|lead|never|always|probably|disappear|grow|replace|win|die)\b/iu, unless: /\b(?:I|we|you)(?:['’]ll| will)\b|\bif\b|\bwhen\b|\bwill be (?:called|a|able|returned|displayed|used|available|rendered|\p{L}+ed)\b|\bspeaking\b|\bconference\b/iu,
    questions: [
      { text: 'Looking back, did {np} turn out that way?', aged: true },
      { text: 'How close did {np} come to that in the end?', aged: true },
      { text: 'What would be the first sign that {np} {takes} another turn?' },
    ],
  },
  {
    kind: 'generality', anywhere: true, when: /^(?:most|many|few|very few|too many|nobody|no one|everyone|everybody|hardly any|a lot of|plenty of|people|too few|almost (?:all|every|no)|developers|companies|managers|customers|users|readers|teams)\b/iu, unless: /\bmost of the time\b|\bmany (?:ways|times|years|things)\b|\b(?:asked|told|e-?mailed|wrote|thank)\b/iu,
    questions: [
      { text: 'Which {bare} did you have in mind there?' },
      { text: 'Which {bare} would be the exception, as far as you have seen?' },
      { text: 'Is that still true of {bare} today?', aged: true },
    ],
  },
  {
    kind: 'ease', when: says('easy|simple|trivial|straight ?forward|painless|effortless|a breeze|a snap'), unless: /\bnot (?:that |so |very |as )?(?:easy|simple)\b|n['’]t (?:that |so |very |as )?(?:easy|simple)\b|\bsimple (?:example|sample|demo|\p{L}+)\b|\beasy to (?:see|understand|forget|say|get|dismiss)\b/iu,
    questions: [
      { text: 'At what size {does} {np} stop being easy?' },
      { text: 'Where do newcomers stumble over {np} all the same?' },
      { text: '{Has} {np} stayed that easy over time?', aged: true },
    ],
  },
  {
    kind: 'importance', when: new RegExp(`${says('important|crucial|essential|critical|vital|key|valuable|invaluable').source}|\\bmatters (?:more|most|a lot|less)\\b|\\bthe (?:trick|key|secret|goal) (?:is|here is|to)\\b`, 'iu'), unless: /\bimportant (?:to note|thing to note)\b|\bnot\b|n['’]t\b|\bworth (?:noting|a look|mentioning|checking|reading)\b|\bif\b/iu,
    questions: [
      { text: 'How can one tell early on that {np} {is} being neglected?' },
      { text: 'How would you explain {np} to somebody who has never missed {it}?' },
    ],
  },
  {
    kind: 'cause', when: /\b(?:leads? to|results? in|tends? to|as a result of|encourages|discourages|forces (?:you|people|us|developers|them)|makes it (?:easier|harder|easy|hard|difficult|possible|impossible))\b/iu, unless: /\bI (?:tend|tended)\b|\b(?:was|were|did|had|made)\b/iu,
    questions: [
      { text: 'Have you seen a case in which {np} did the opposite?' },
      { text: 'What would weaken that effect of {np}, as far as you can tell?' },
    ],
  },
  {
    kind: 'opinion', anywhere: true, personal: true, when: /\b(?:I (?:\p{L}+ly )?(?:think|believe|suspect|doubt|feel (?:like|that))|makes (?:a lot of |good |perfect |long term |more )*(?:\p{L}+ )?sense|(?:is|was|are|be) (?:probably |perhaps |still |also |just )*(?:a |an |the )?(?:very |really |pretty |great |terribly )?(?:good idea|bad idea|mistake|waste of \p{L}+|overrated|underrated|overkill|right (?:thing|way|approach|choice)|wrong (?:thing|way|approach|choice)|smart (?:move|option|choice)))\b/iu,
    questions: [
      { text: 'Has anything changed your mind about {np} since?', aged: true },
      { text: 'What would be the strongest argument against {np}, from your point of view?' },
      { text: 'Was there a concrete case behind your view of {np}?' },
    ],
  },
];

/** What one asks of the author's own doings. These name nothing, so they only follow where a talking point comes too. */
export const ownKinds: readonly ClaimKind[] = [
  {
    kind: 'puzzle', personal: true, anywhere: true, when: /\bI (?:still |really )?(?:don['’]t|do not|never) (?:quite |really |fully )?(?:understand|get|see (?:why|how)|know (?:why|how))\b/iu,
    questions: [
      { text: 'Has anybody been able to explain it to you since?', aged: true },
      { text: 'What is the best explanation that you have heard so far?' },
      { text: 'What would an answer have to look like to convince you?' },
    ],
  },
  {
    kind: 'attempt', personal: true, when: /\b(?:I|we)(?: have|['’]ve)? (?:\p{L}+ly |also |even |once )?(?:tried|experimented|gave up|attempted|started out|ended up|stopped|struggled|played (?:around )?with|toyed with)\b/iu, unless: /\b(?:tried|attempted) to (?:find|remember|call|reach|contact|make)\b/iu,
    questions: [
      { text: 'What tipped the scales in the end?' },
      { text: 'How long did you give it before you made up your mind?' },
      { text: 'Would you try it again under other circumstances?' },
      { text: 'What had you expected to happen instead?' },
    ],
  },
  {
    kind: 'habit', personal: true, when: /^(?:one thing )?(?:I|we)(?:['’]ve)? (?:\p{L}+ly |almost |also |pretty much |mostly )*(?:use|keep|tend to|try to|usually|always|never|organi[sz]e|write|run|don['’]t (?:use|do|write|test|separate|put|allow|let|keep|check|run|merge|hire)|follow|avoid|rely|test|review|start with|stick|do is)\b/iu, unless: /\b(?:try to|tend to) (?:be|get|remember|find)\b|\bwanted\b|\bthought\b|\bknew\b|\bloved\b|\bas an example\b/iu,
    questions: [
      { text: 'Was that a deliberate decision, or did it just turn out that way?' },
      { text: 'How long have you been doing it like that, and what came before?' },
      { text: 'What would make you give it up?' },
      { text: 'Are you still doing it that way?', aged: true },
      { text: 'Do the people you work with do it in the same way?' },
    ],
  },
  {
    kind: 'hope', personal: true, anywhere: true, when: /\b(?:I|we)(?:['’]m| am| do)? (?:really |still |also )?(?:hope|hoping)\b|\bmy hope\b/iu, unless: /\bhope (?:you|to see|this|that helps|it helps)\b/iu,
    questions: [
      { text: 'Did that come true in the end, at least in part?', aged: true },
      { text: 'What would be the first sign that it is coming true?' },
      { text: 'How much of it has happened by now?', aged: true },
    ],
  },
  {
    kind: 'intent', personal: true, when: /\b(?:I|we)(?:['’]ll| will|['’]m going to|['’]re going to| plan to| am planning| are planning)\b/iu, unless: /\b(?:let|show|explain|discuss|talk|post|mention|leave|skip|not|never|admit|say|assume|give|speak\p{L}*|see|tell|probably|assure|try|cover|focus|walk|describe|present|demonstrate|start by|begin|point|note|concede|grant|spare|update|need|have to|outline|introduce|refer|include|list|add|just|be sure|make sure|return|come back)\b/iu,
    questions: [
      { text: 'How did that turn out in the end?', aged: true },
      { text: 'Did it go the way you had planned it?', aged: true },
      { text: 'What is the first thing that could get in the way?' },
    ],
  },
  {
    kind: 'top', personal: true, when: /\bthe (?:single |one |very )?(?:best|worst|biggest|hardest|greatest|main|most \p{L}+) (?:\p{L}+ ){0,8}?(?:is|was|are)\b/iu, unless: /\bis here\b|\bmain (?:difference|reason) (?:is|was) the sky\b/iu,
    questions: [
      { text: 'What would come second on that list?' },
      { text: 'Has it stayed at the top of the list since?', aged: true },
      { text: 'Was it a close call, or is the rest far behind?' },
    ],
  },
  {
    kind: 'relative', personal: true, when: /\b(?:is|are|was|were|feels?|seems?|looks?) (?:a (?:bit|lot|little) |much |far |somewhat |also )?more (?:\p{L}+)(?: and \p{L}+)?\b/iu, unless: /\bmore (?:than|of|or|like|to|people|work|about)\b/iu,
    questions: [
      { text: 'In which place do you notice that most?' },
      { text: 'Is that a first impression, or has it held up with use?' },
      { text: 'What do you have to give up for it, if anything?' },
    ],
  },
  {
    kind: 'way-to', personal: true, when: /^if you (?:want|need|care|are serious)\b/iu, unless: /\b(?:see|read|check|download|click|know more)\b/iu,
    questions: [
      { text: 'What would you say is the most common way to get that wrong?' },
      { text: 'Did you learn that by doing it the other way first?' },
      { text: 'How long did it take before that paid off for you?' },
    ],
  },
];

/** Asked where the author says "I think" just before the quoted words. */
export const believed = claimKinds.find(({ kind }) => kind === 'opinion');

/** Asked of any general claim that takes a stand. */
export const generalQuestions: readonly { text: string; aged?: boolean }[] = [
  { text: 'What would you change about {np}, if it were up to you?' },
  { text: 'Has your view of {np} changed since?', aged: true },
  { text: 'What first made you look at {np} that way?' },
  { text: 'Who would disagree with you about {np}, and why?' },
  { text: 'What follows from that for your own work with {np}?' },
];
