import type { ClaimKind } from './claim-kind';

/** What the author did, tried, learned, wants or holds. */
export const ownDoings: readonly ClaimKind[] = [
  {
    kind: 'former', strength: 0.9, personal: true, when: /\b(?:I|we) used to (?!be\b|it\b|that\b|this\b)\p{L}+/iu,
    questions: [
      { text: 'What made you stop, and is there anything you miss about it?' },
      { text: 'Was there one occasion on which you gave that up, or did it fade out slowly?' },
      { text: 'What would have to change for you to go back to it?' },
      { text: 'What made you stop in the end, and would you advise others to stop as well or only those in your position?' },
    ],
  },
  {
    kind: 'surprise', strength: 0.88, personal: true, anywhere: true, when: /\b(?:I|we) (?:was|were|am|are|have been) (?:\p{L}+ly |so |very |quite |a (?:bit|little) |pretty )?(?:surprised|amazed|shocked|astonished|struck|puzzled)\b|\bto my (?:great )?surprise\b|\b(?:surprised|shocked) me\b|\bmuch to my\b|\bthan (?:I|we)(?:['’]d| had)? (?:expected|thought|hoped|feared|imagined)\b/iu,
    questions: [
      { text: 'What had you expected instead, and what was that expectation based on?' },
      { text: 'Did it change anything about the way you went on from there?' },
      { text: 'Have you found an explanation for it since?', aged: true },
      { text: 'What had you expected instead, and did it change anything about the way you went on from there?' },
    ],
  },
  {
    kind: 'puzzle', strength: 0.86, personal: true, anywhere: true, when: /\bI (?:still |really )?(?:don['’]t|do not|never) (?:quite |really |fully )?(?:understand|get|see (?:why|how)|know (?:why|how))\b/iu, unless: /\bif I\b/iu,
    questions: [
      { text: 'Has anybody been able to explain it to you since?', aged: true },
      { text: 'What is the best explanation that you have heard so far, and what does it leave open?' },
      { text: 'What would an answer have to look like to convince you?' },
      { text: 'What is the best explanation that you have heard so far, and what would an answer have to look like to convince you?' },
    ],
  },
  {
    kind: 'novelty', strength: 0.82, personal: true, anywhere: true, when: /\b(?:I|we)(?:['’]d| had|['’]ve| have)? never (?:even |really |once |ever )?(?:heard|known|thought|considered|seen|learned|learnt|used|tried|noticed|cared|worked|written|taken)\b|\bfor the first time\b|\bmy first (?:time|experience|attempt|encounter)\b/iu, unless: /\bif\b|n['’]t (?:say|mean|claim)\b|\bnever (?:seen|heard) (?:of )?(?:it|that|him|her|them)\b/iu,
    questions: [
      { text: 'When did that change, and what brought it about?', aged: true },
      { text: 'What would have made you look into it sooner?' },
      { text: 'Do you regret that it took so long, or was there a good side to it?' },
    ],
  },
  {
    kind: 'feedback', strength: 0.84, personal: true, anywhere: true, when: /\b(?:I|we)(?:['’]ve| have)? (?:\p{L}+ly |also |just )?(?:got|received|heard|had|asked for|get)\b.{0,30}\b(?:feedback|complaints?|requests|questions|suggestions|bug reports|responses)\b/iu,
    questions: [
      { text: 'What did most of it come down to, and did any of it change your mind?' },
      { text: 'Was there one voice among them that surprised you?' },
      { text: 'How did you decide which of it to act upon?' },
    ],
  },
  {
    kind: 'decision', strength: 0.84, personal: true, when: /\b(?:I|we)(?:['’]ve| have)? (?:\p{L}+ly |also |then |now )?(?:decided|concluded|agreed|opted|resolved)\b/iu, unless: /\bdecided to (?:post|write|blog|share|mention|take|give|go|try|see|put together)\b/iu,
    questions: [
      { text: 'What spoke against it, and would you decide the same way today?', aged: true },
      { text: 'Who was hardest to convince, and what convinced them?' },
      { text: 'Was it a close call, and what would have tipped it the other way?' },
    ],
  },
  {
    kind: 'wish', strength: 0.84, anywhere: true, personal: true, when: /\bI wish\b|\b(?:would|['’]d) be (?:so |very |really |pretty |quite )?(?:nice|great|good|cool|useful|helpful) (?:to|if|for)\b|\bif only\b|\b(?:I|we)(?:['’]d| would) (?:really )?(?:love|like) to (?!see you|hear|know|thank|point|think|say|add|mention|note|point|talk|share|introduce|invite|show|apologi|announce|take|welcome|focus|start|make it clear|believe|get your|go|be able)\p{L}+/iu, unless: /\byou(?:['’]d)? like\b/iu,
    questions: [
      { text: 'What has stood in the way of it so far?' },
      { text: 'Has any of that come true since?', aged: true },
      { text: 'What would be the first thing you did with it?' },
      { text: 'What has stood in the way of it so far, and is there anything that comes close in the meantime?' },
    ],
  },
  {
    kind: 'regret', strength: 0.86, personal: true, anywhere: true, when: /\b(?:I|we) (?:\p{L}+ly )?(?:regret|regretted)\b|\bin hindsight\b|\blooking back\b|\b(?:my|our) (?:biggest |first |big )?mistake\b|\b(?:I|we) (?:was|were) wrong\b|\b(?:I|we) should(?:['’]ve| have)\b|\bwas a mistake\b/iu, unless: /\bif\b/iu,
    questions: [
      { text: 'What would you do in its place today?' },
      { text: 'When did it dawn on you, and could you have seen it coming?' },
      { text: 'What has it changed in the way you work since?', aged: true },
      { text: 'When did it dawn on you, and what would you do in its place if you could choose again today?' },
    ],
  },
  {
    kind: 'lesson', strength: 0.84, anywhere: true, personal: true, when: /\b(?:I(?:['’]ve| have)? (?:\p{L}+ly )?learn(?:ed|t) (?:that|to|from|the|how|it|my|a lot)|taught (?:me|us)|I(?:['’]ve| have)? (?:come to )?reali[sz]ed? (?:that|how)|it dawned on me|in my experience|over the years I)\b/iu, unless: /\blearned (?:about|of) this\b/iu,
    questions: [
      { text: 'What happened that brought you there, and what had you thought before?' },
      { text: 'Does that still hold for you, or have you seen exceptions since?', aged: true },
      { text: 'Is that something one can pass on, or does everybody have to find out for themselves?' },
      { text: 'What happened that brought you there, and is it something one can pass on, or does everybody have to find out for themselves?' },
    ],
  },
  {
    kind: 'switch', strength: 0.86, personal: true, when: /\b(?:I|we)(?:['’]ve| have)? (?:\p{L}+ly |just |also |even )?(?:switched|moved|migrated|converted|ported|upgraded|replaced|dropped|abandoned|gave up|ditched|adopted|settled on|chose|picked|decided (?:to|on|against))\b/iu, unless: /\bmoved (?:in|out|here|into|away|along|back|forward)\b|\bdecided to (?:post|write|blog|share|mention|take|give|go|try|see|put together)\b|\bchose not\b/iu,
    questions: [
      { text: 'How has that worked out since, and would you do it again?', aged: true },
      { text: 'What tipped the scales, and what spoke against it?' },
      { text: 'Is there anything from before that you miss?' },
      { text: 'Which alternative came second, and what did it lack?' },
      { text: 'What tipped the scales at the time, and is there anything from before that you have come to miss?' },
    ],
  },
  {
    kind: 'made', strength: 0.8, personal: true, when: /\b(?:I|we)(?:['’]ve| have)? (?:\p{L}+ly |just |also |even |recently )?(?:wrote|written|built|created|implemented|developed|designed|added|introduced|started|set up|automated|rewrote|refactored|extracted|ported|announced|released|shipped|launched)\b/iu, unless: /\b(?:wrote|written) (?:about|a (?:blog|post)|an? (?:\p{L}+ )?(?:post|article|entry|email|letter|comment))\b|\b(?:sample|demo|example|test project|poll|screenshot|console app\p{L}*)\b|\bstarted (?:to|off|out|with|by|at|in)\b|\b(?:create|wrote|added) (?:a )?(?:method|class|function|file|flag|test)\b/iu,
    questions: [
      { text: 'How has it held up since, and what would you do differently now?', aged: true },
      { text: 'Which part of it took longer than you had thought?' },
      { text: 'Was there nothing ready-made that came close, or was it the fun of building it?' },
      { text: 'Who uses it apart from you by now?', aged: true },
      { text: 'Which part of it took longer than you had thought, and was there nothing ready-made that came close?' },
      { text: 'What would you leave out if you had to build it again, and what would you put in earlier?' },
    ],
  },
  {
    kind: 'attempt', strength: 0.8, personal: true, when: /\b(?:I|we)(?: have|['’]ve)? (?:\p{L}+ly |also |even |once )?(?:tried|experimented|attempted|started out|ended up|stopped|struggled|played (?:around )?with|toyed with|wrestled)\b/iu, unless: /\b(?:tried|attempted) to (?:find|remember|call|reach|contact|make|post|leave)\b/iu,
    questions: [
      { text: 'What tipped the scales in the end?' },
      { text: 'How long did you give it before you made up your mind?' },
      { text: 'What had you expected to happen instead?' },
      { text: 'How long did you give it before you made up your mind, and what tipped the scales in the end?' },
    ],
  },
  {
    kind: 'intent', strength: 0.78, personal: true, when: /\b(?:I|we)(?:['’]ll| will|['’]m going to|['’]re going to| plan to| am planning| are planning|['’]re planning|['’]m planning| intend to| hope to)\b/iu, unless: /\b(?:let|show|explain|discuss|talk|post|mention|leave|skip|not|never|admit|say|assume|give|speak\p{L}*|see|tell|probably|assure|try|cover|focus|walk|describe|present|demonstrate|start by|begin|point|note|concede|grant|spare|update|need|have to|outline|introduce|refer|include|list|add|just|be sure|make sure|return|come back|write up|follow up|blog|be (?:at|in|on|speaking|attending|giving|there|presenting)|meet|go to|take|attend|fly|head)\b/iu,
    questions: [
      { text: 'How did that turn out in the end?', aged: true },
      { text: 'Did it go the way you had planned it, or did something come in between?', aged: true },
      { text: 'What is the first thing that could get in the way?' },
      { text: 'What has to happen before you can begin?' },
      { text: 'How did that turn out in the end, and what would you tell somebody who has the same plan today?', aged: true },
      { text: 'What has to happen before you can begin, and what is the first thing that could get in the way?' },
    ],
  },
  {
    kind: 'preference', strength: 0.76, personal: true, when: /\bI(?:['’]m| am|['’]ve)? (?:\p{L}+ly |much |tend to |still |would |do |really )*(?:prefer|favou?r|(?:been )?a (?:big |huge )?fan of|not a (?:big |huge )?fan of|hate|dislike|like the idea)\b/iu, unless: /\bhate to\b/iu,
    questions: [
      { text: 'Do you still see it that way?', aged: true },
      { text: 'Was there one case that settled it for you?' },
      { text: 'What would have to happen to change your mind?' },
      { text: 'Was there one case that settled it for you, and what would have to happen to change your mind?' },
    ],
  },
  {
    kind: 'habit', strength: 0.74, personal: true, when: /^(?:one thing )?(?:I|we)(?:['’]ve)? (?:\p{L}+ly |almost |also |pretty much |mostly )*(?:use|keep|tend to|try to|usually|always|never|organi[sz]e|write|run|don['’]t (?:use|do|write|test|separate|put|allow|let|keep|check|run|merge|hire)|follow|avoid|rely|test|review|start with|stick|do is)\b/iu, unless: /\b(?:manage|enjoy|look forward|have a good time|love|forget)\b|\b(?:try to|tend to) (?:be|get|remember|find)\b|\bwanted\b|\bthought\b|\bknew\b|\bloved\b|\bas an example\b/iu,
    questions: [
      { text: 'Was that a deliberate decision, or did it just turn out that way?' },
      { text: 'How long have you been doing it like that, and what came before?' },
      { text: 'Are you still doing it that way, or has something better come along?', aged: true },
      { text: 'Do the people you work with do it in the same way?' },
      { text: 'How long have you been doing it like that, and do the people you work with do it in the same way?' },
    ],
  },
  {
    kind: 'hope', strength: 0.76, personal: true, anywhere: true, when: /\b(?:I|we)(?:['’]m| am| do)? (?:really |still |also )?(?:hope|hoping)\b|\bmy hope\b/iu, unless: /\bhope (?:you|to see|this|that helps|it helps|to get|to have)\b/iu,
    questions: [
      { text: 'Did that come true in the end, at least in part?', aged: true },
      { text: 'What would be the first sign that it is coming true?' },
      { text: 'How much of it has happened by now?', aged: true },
      { text: 'How much of it has happened by now, and what turned out to be the hardest part of it?', aged: true },
      { text: 'What would be the first sign that it is coming true, and who would notice it first?' },
    ],
  },
];
