import type { ClaimKind } from './claim-kind';

/** What the author gave up, decided, regrets, learned or holds. */
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
    kind: 'decision', strength: 0.84, personal: true, when: /\b(?:I|we)(?:['’]ve| have)? (?:\p{L}+ly |also |then |now )?(?:decided|concluded|agreed|opted|resolved)\b/iu, unless: /\bdecided to (?:call|name|post|write|blog|share|mention|take|give|go|try|see|put together)\b/iu,
    questions: [
      { text: 'What spoke against it, and would you decide the same way today?', aged: true },
      { text: 'Who was hardest to convince, and what convinced them?' },
      { text: 'Was it a close call, and what would have tipped it the other way?' },
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
    kind: 'switch', strength: 0.86, personal: true, when: /\b(?:I|we)(?:['’]ve| have)? (?:\p{L}+ly |just |also |even )?(?:switched|moved|migrated|converted|ported|upgraded|replaced|dropped|abandoned|gave up|ditched|adopted)\b/iu, unless: /\b(?:moved (?:in|out|here|into|away|along|forward)|(?:moved|switched|went) back)\b/iu,
    questions: [
      { text: 'How has that worked out since, and would you do it again?', aged: true },
      { text: 'What tipped the scales, and what spoke against it?' },
      { text: 'Is there anything from before that you miss?' },
      { text: 'Which alternative came second, and what did it lack?' },
      { text: 'What tipped the scales at the time, and is there anything from before that you have come to miss?' },
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
];
