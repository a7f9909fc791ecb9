import type { ClaimKind } from './claim-kind';

const be = String.raw`\b(?:is|are|was|were|isn['’]t|it['’]s|['’]s|['’]re|be|been|become|becomes|makes?|made|seems?|feels?|gets?|find|found)`;
const much = String.raw`(?:\s+(?:it|so|very|really|pretty|quite|too|often|always|also|a|an|as|just|far|much|even|sometimes|more|actually|extremely|fairly|still|rather|probably|particularly|incredibly|awfully|especially|one of the|the))*`;
/** "is (very) X": the word is what the clause says, not something it mentions. */
const says = (words: string): RegExp => new RegExp(`${be}${much}\\s+(?:${words})\\b`, 'iu');
const not = String.raw`(?:n['’]t| not|not)(?: (?:yet|currently|really|actually|even|always|quite|fully|natively|necessarily|\p{L}+ly))?`;

/** Claims about the matter itself. */
export const generalClaims: readonly ClaimKind[] = [
  {
    kind: 'dispute', strength: 0.86, anywhere: true, personal: true, when: /\b(?:controvers(?:y|ial)|(?:heated |big |ongoing |endless )debates?|(?:some|many|most) (?:people|folks|developers|users|critics) (?:\p{L}+ly )?(?:say|argue|think|believe|claim|disagree|complain|object|feel)|religious war|a contentious)\b/iu, unless: /\b(?:told me|asked me)\b/iu,
    questions: [
      { text: 'Which of the arguments on the other side do you find the hardest to answer?' },
      { text: 'Where do you come down yourself, and has that moved over the years?', aged: true },
      { text: 'Where do you come down yourself, if you had to pick a side?' },
      { text: 'Is there anything both sides would agree on, as far as you can tell?' },
      { text: 'Where do you come down yourself, and which of the arguments on the other side do you find the hardest to answer?' },
    ],
  },
  {
    kind: 'limit', strength: 0.85, when: new RegExp(String.raw`\b(?:does|do|can|could|is|are|will|wo|ca)\s?${not} (?:support|understand|know|have|handle|provide|allow|offer|let|include|expose|scale|work|map|cover|see|recogni[sz]e|read|run|ship|keep|store|give|tell|contain|come with|available|possible|supported|built|designed|meant|able|aware|compatible|documented|intended|implemented|part of)\b|\bcannot (?:\p{L}+)\b|\b(?:only|never) (?:supports?|works?|allows?|runs?|handles?)\b|\bmay only be\b|\b(?:lacks?|is missing|are missing|has no|have no|offers no|provides no|knows nothing)\b`, 'iu'), unless: /\bif\b|\bwhen\b|\bnote that\b|\b(?:one|that|which|who) (?:does|do|is|are|can)\b|\bstudy\b|\bno (?:problem|idea|doubt|choice|excuse|reason)\b|\bhave to\b|\b(?:he|she|they|I|we)\b|\bsee (?:why|how|the point)\b|\bn['’]t have time\b/iu,
    questions: [
      { text: 'Is that still the case today, as far as you know?', aged: true },
      { text: 'How do you work around it in the meantime?' },
      { text: 'What would it take to change that?' },
      { text: 'Did you find a way around it in the end, or did you learn to live with it?', aged: true },
      { text: 'Is that by design, or has nobody got round to it yet?' },
      { text: 'How do you work around it in the meantime, and what would it take to change that for good?' },
      { text: 'Is that by design, as far as you can tell, or has simply nobody got round to changing it yet?' },
    ],
  },
  {
    kind: 'absence', strength: 0.82, when: /\bthere(?:['’]s| is| are| was| were) (?:currently |still |really |simply |often )?(?:no|not (?:a|an|any|much|many|enough)|n['’]t (?:a|an|any|much|many|enough)|very (?:little|few)|hardly any)\b|\bthere is(?:n['’]t) (?:a|an|any|much)\b/iu, unless: /\bno (?:doubt|relationship|evidence|difference|correlation|greater|better|question|reason to|need|excuse|way (?:I|we)|such thing)\b|\bif\b|\bnot (?:a )?(?:single|one)\b/iu,
    questions: [
      { text: 'What do you use in its place until there is?' },
      { text: 'Has anything filled that gap since?', aged: true },
      { text: 'What do you think keeps it from happening?' },
      { text: 'What do you use in its place for now, and what do you think keeps it from happening?' },
    ],
  },
  {
    kind: 'danger', strength: 0.82, anywhere: true, when: /\b(?:dangerous|risky|(?:a |the |security |real |big )risk|harmful|evil|insecure|vulnerable|(?:is|are|was) (?:a |an )?(?:\p{L}+ )?(?:bad idea|recipe for|trap|anti-?pattern|code smell|pitfall)|bites? you|shoot(?:s|ing)? yourself|security hole|be careful|beware|watch out)\b/iu, unless: /\bnot\b|n['’]t\b|\bevil genius\b/iu,
    questions: [
      { text: 'Have you been bitten by it yourself, and how did you notice?' },
      { text: 'What is the worst that you have seen come of it?' },
      { text: 'How do you make sure that it does not slip in unnoticed?' },
      { text: 'Would you rule it out altogether, or is there a place for it?' },
      { text: 'Have you been bitten by it yourself, and how do you make sure by now that it does not slip in unnoticed?' },
    ],
  },
  {
    kind: 'difficulty', strength: 0.82, personal: true, when: new RegExp(`${says(String.raw`difficult|hard|tough|painful|annoying|frustrating|tedious|cumbersome|confusing|complicated|messy|a pain|a nightmare|a challenge|problematic|error[- ]prone|brittle|fragile|tricky|challenging`).source}|\\bthe (?:main |real |biggest |big |only |hard |hardest )?(?:problem|difficulty|challenge|trouble|part) (?:with|is|was|here is|about)\\b|\\b(?:suffers from|does(?:n['’]t| not) (?:work|scale|help) (?:well|for|with))\\b`, 'iu'), unless: /\bwork that way\b|\bno problem\b|\bnot (?:a )?(?:problem|hard|difficult)\b|n['’]t (?:a |that |so |very |too )?(?:problem|hard|difficult)\b|\bhard ?ware\b|\bif\b|\bhard (?:drive|disk|core|code[ds]?|time|work)\b|\bhard at work\b|\btough (?:guy|love)\b/iu,
    questions: [
      { text: 'What has helped you most with that so far?' },
      { text: 'Has that become any easier since?', aged: true },
      { text: 'Where does it hurt most in practice?' },
      { text: 'Is there a trick to it, or only practice?' },
      { text: 'Where does it hurt most in practice, and what has helped you most with that so far?' },
    ],
  },
  {
    kind: 'change', strength: 0.8, when: /\b(?:no longer|not any ?more|n['’]t any ?more|has changed|have changed|is changing|are changing|has become|have become|more and more|increasingly|on the rise|these days|nowadays)\b/iu, anywhere: true, personal: true, unless: /\bif\b|\bI no longer (?:have|work at)\b/iu,
    questions: [
      { text: 'When did you first notice it, and what brought it about, as you see it?' },
      { text: 'Has that gone on in the same direction since?', aged: true },
      { text: 'Is it a change that you welcome, all things considered?' },
      { text: 'When did you first notice it, and is it a change that you welcome, all things considered?' },
    ],
  },
  {
    kind: 'forecast', strength: 0.8, when: /^(?!(?:I|we|you|he|she|it)\b).*\b(?:will|is going to|are going to) (?:\p{L}+ly |not |no longer |soon )?(?:be|become|have|need|change|take|continue|remain|make|see|lead|never|always|probably|disappear|grow|replace|win|die|include|support|ship|allow|let|help|get|offer|provide)\b/iu, unless: /\b(?:I|we|you)(?:['’]ll| will)\b|\bif\b|\bwhen\b|\bwill be (?:called|a|able|returned|displayed|used|rendered|passed|thrown|speaking|presenting|giving|attending|held)\b|\bspeaking\b|\bconference\b|\bwill (?:see|notice|need|have) (?:that|to)\b/iu,
    questions: [
      { text: 'Looking back, did it turn out that way?', aged: true },
      { text: 'How close did it come to that in the end?', aged: true },
      { text: 'What would be the first sign that it takes another turn?' },
      { text: 'Looking back, did it turn out that way, and if not, what came in between?', aged: true },
      { text: 'What makes you so sure of it, and what would be the first sign that it takes another turn?' },
    ],
  },
  {
    kind: 'rule', strength: 0.78, personal: true, when: /^(?!maybe|perhaps|if|when)(?:.*\b(?:you|developers?|teams?|people|everyone|everybody|anyone|one|we|companies|managers?|programmers?|\p{L}+s) (?:really |always |also |probably |just |all )*(?:should(?:n['’]t)?|must|ought to|need(?:s)? to)\b|.*\b(?:should|must) (?:always|never|only|not)\b|.*\brule of thumb\b|.*\bbest practice\b|(?:always|never) \p{L}+)/iu, unless: /\b(?:recogni[sz]e|remember|note|keep in mind)\b|\b(?:should be (?:able|fine|familiar|noted|interesting|good)|should have|must have|must be|should (?:now|see|work|look|feel|know|get|note|also note))\b|\bif\b|\b(?:you|we) (?:need|have) to (?:add|set|call|click|install|download|create|specify|reference|include|configure|enter|make|do|get|change|implement|write|pass|use)\b/iu,
    questions: [
      { text: 'What keeps people from doing that, in your experience?' },
      { text: 'Have you ever seen somebody get away with not doing that?' },
      { text: 'How do you make sure of that in practice, when time is short?' },
      { text: 'Is there a case in which you would make an exception?' },
      { text: 'What keeps people from doing that, in your experience, and have you seen anybody get away with it?' },
    ],
  },
  {
    kind: 'tradeoff', strength: 0.8, anywhere: true, personal: true, when: /\b(?:trade-?offs?|at the (?:cost|expense) of|a compromise|balance between)\b/iu,
    questions: [
      { text: 'Which side do you usually come down on, and does that change with experience?' },
      { text: 'Which side do you usually come down on?' },
    ],
  },
  {
    kind: 'drawback', strength: 0.8, anywhere: true, personal: true, when: /\b(?:downsides?|drawbacks?|disadvantages?)\b/iu, unless: /\bno (?:real )?(?:downsides?|drawbacks?|disadvantages?)\b|\bif\b/iu,
    questions: [
      { text: 'Did you find a way around that, or does one simply live with it?' },
      { text: 'How much does that weigh in practice?' },
      { text: 'How much does that weigh in practice, and did you find a way around it?' },
    ],
  },
  {
    kind: 'comparison', strength: 0.8, when: says(String.raw`(?:better|faster|easier|simpler|safer|cleaner|cheaper|quicker|slower|harder|worse|nicer|more \p{L}+) than`), unless: /\bmore than\b|\brather than\b|\bwhether\b|\bif\b|\b(?:I|we|you) (?:thought|expected|had)\b/iu,
    questions: [
      { text: 'Where did you notice the difference most?' },
      { text: 'Is there a situation in which it is the other way round?' },
      { text: 'Is that something you have measured, or more of a feeling so far?' },
      { text: 'Where did you notice the difference most, and is there a situation in which it is the other way round?' },
    ],
  },
  {
    kind: 'ease', strength: 0.74, when: says('easy|simple|trivial|straight ?forward|painless|effortless|a breeze|a snap|easier|simpler'), unless: /\bnot (?:that |so |very |as )?(?:easy|simple)\b|n['’]t (?:that |so |very |as )?(?:easy|simple)\b|\bsimple (?:example|sample|demo|\p{L}+)\b|\beasy to (?:see|understand|forget|say|get|dismiss)\b|\bif\b/iu,
    questions: [
      { text: 'At what size does it stop being that easy?' },
      { text: 'Where do newcomers stumble over it all the same?' },
      { text: 'Has it stayed that easy over time?', aged: true },
      { text: 'Where do newcomers stumble over it all the same, and at what size does it stop being that easy?' },
    ],
  },
  {
    kind: 'enabling', strength: 0.74, when: /\b(?:lets|allows|enables|makes it (?:possible|easy|easier)|helps|gives (?:you|us|me|developers|users))\b/iu, unless: /\b(?:not|n['’]t)\b|\bif\b|\b(?:method|class|property|parameter|argument|overload|attribute)\b/iu,
    questions: [
      { text: 'How did you go about it before?' },
      { text: 'What was the first thing that you used it for yourself?' },
      { text: 'Do you still rely on it today, or has something better come along?', aged: true },
      { text: 'What does one have to give up for it, if anything?' },
      { text: 'How did you go about it before, and what does one have to give up for it, if anything?' },
    ],
  },
  {
    kind: 'importance', strength: 0.72, when: new RegExp(`${says('important|crucial|essential|critical|vital|key|valuable|invaluable|worth').source}|\\bmatters (?:more|most|a lot|less)\\b|\\bthe (?:trick|key|secret|goal) (?:is|here is|to)\\b`, 'iu'), unless: /\bimportant (?:to note|thing to note)\b|\bnot\b|n['’]t\b|\bworth (?:noting|a look|mentioning|checking|reading|pointing)\b|\bif\b/iu,
    questions: [
      { text: 'How can one tell early on that it is being neglected?' },
      { text: 'What goes wrong first where it is missing?' },
      { text: 'Was there a time when you saw that differently?' },
      { text: 'What goes wrong first where it is missing, and how can one tell early on that it is being neglected?' },
    ],
  },
  {
    kind: 'cause', strength: 0.76, when: /\b(?:leads? to|results? in|tends? to|as a result of|encourages|discourages|forces (?:you|people|us|developers|them)|makes it (?:hard|harder|difficult|impossible)|(?:is|are) a (?:natural |direct )?(?:consequence|result) of)\b/iu, unless: /\bI (?:tend|tended)\b|\b(?:was|were|did|had|made)\b|\bif\b/iu,
    questions: [
      { text: 'Have you seen a case in which it went the other way?' },
      { text: 'What would weaken that effect, as far as you can tell?' },
      { text: 'How early can one see it coming?' },
      { text: 'How early can one see it coming, and have you come across a case in which it went the other way?' },
    ],
  },
  {
    kind: 'generality', strength: 0.76, anywhere: true, when: /^(?:most|many|few|very few|too many|nobody|no one|everyone|everybody|hardly any|a lot of|plenty of|people|too few|almost (?:all|every|no)|developers|companies|managers|customers|users|readers|teams)\b/iu, unless: /\bmost of the time\b|\bmany (?:ways|times|years|things)\b|\b(?:asked|told|e-?mailed|wrote|thank|know me)\b/iu,
    questions: [
      { text: 'Which {bare} would be the exception, as far as you have seen?' },
      { text: 'Is that still true of {bare} today?', aged: true },
      { text: 'Which {bare} would be the exception, as far as you have seen, and what do they do differently?' },
    ],
  },
  {
    kind: 'among', strength: 0.74, anywhere: true, personal: true, when: /\bone of the (?:\p{L}+ ){0,3}(?:reasons|benefits|advantages|problems|challenges|things|features|goals|ways|mistakes|lessons|strengths|weaknesses|complaints|questions|issues|keys|principles|tips|tools|areas|parts)\b/iu, unless: /\bif\b/iu,
    questions: [
      { text: 'Which other one would you name next?' },
      { text: 'What else would be on that list, if you had to make it short?' },
      { text: 'Would it still be on the list today?', aged: true },
      { text: 'Which other one would you name next, and would the order be the same for everybody?' },
    ],
  },
  {
    kind: 'top', strength: 0.74, personal: true, when: /\bthe (?:single |one |very )?(?:best|worst|biggest|hardest|greatest|main|most \p{L}+) (?:\p{L}+ ){0,8}?(?:is|was|are)\b|\bmy favou?rite\b/iu, unless: /\bis here\b|\bpart of (?:the|this|his|her|their) (?:paper|book|post|article|talk|presentation|story)\b|\bmain (?:difference|reason) (?:is|was) the sky\b/iu,
    questions: [
      { text: 'What would come second on that list?' },
      { text: 'Has it stayed at the top of the list since?', aged: true },
      { text: 'Was it a close call, or is the rest far behind?' },
      { text: 'What would come second on that list, and was it a close call or is the rest far behind?' },
    ],
  },
  {
    kind: 'way-to', strength: 0.72, personal: true, when: /^if you (?:want|need|care|are serious)\b/iu, unless: /\b(?:see|read|check|download|click|know more|contact|e-?mail|comment)\b/iu,
    questions: [
      { text: 'What would you say is the most common way to get that wrong?' },
      { text: 'Did you learn that by doing it the other way first?' },
      { text: 'What would you say is the most common way to get that wrong, and how would one notice in time?' },
    ],
  },
  {
    kind: 'depends', strength: 0.74, anywhere: true, when: /\b(?:it (?:all |really )?depends|depends (?:on|upon)|case by case|no one[- ]size|varies)\b/iu, unless: /\b(?:method|class|assembly|library|package)\b/iu,
    questions: [
      { text: 'What tips the scales in your own case?' },
      { text: 'Is there a sign that tells you early which way to go?' },
      { text: 'What tips the scales in your own case, and is there a sign that tells you early which way to go?' },
    ],
  },
  {
    kind: 'opinion', strength: 0.68, anywhere: true, personal: true, when: /\b(?:I (?:\p{L}+ly )?(?:think|believe|suspect|doubt|feel (?:like|that))|makes (?:a lot of |good |perfect |long term |more )*(?:\p{L}+ )?sense|(?:is|was|are|be) (?:probably |perhaps |still |also |just )*(?:a |an |the )?(?:very |really |pretty |great |terribly )?(?:good idea|mistake|waste of \p{L}+|overrated|underrated|overkill|right (?:thing|way|approach|choice)|wrong (?:thing|way|approach|choice)|smart (?:move|option|choice)))\b/iu, unless: /\bI (?:think|believe|feel) (?:I|it['’]s time|you|we did)\b/iu,
    questions: [
      { text: 'Has anything changed your mind about it since?', aged: true },
      { text: 'What is the best argument against it that you have heard?' },
      { text: 'Was there a concrete case that made you see it that way?' },
      { text: 'What is the best argument against it that you have heard, and what do you make of it?' },
    ],
  },
];
