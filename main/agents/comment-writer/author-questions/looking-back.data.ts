import type { ClaimKind } from './claim-kind';

/**
 * What an author left open or held at the time, and can look back on, the most telling first. Of 494 questions under old posts that five
 * readers marked without knowing of any kinds, fewer than one in four was worth more than silence; of those here, chosen by
 * these marks, three in four. `made` came later, from questions that were missed: of the 494 only four are on what it takes, in other words, with 2.5 to 3.5.
 */
export const lookingBack: readonly ClaimKind[] = [
  {
    kind: 'hope', strength: 0.92, anywhere: true, when: /\b(?:I|we)(?:['’]m| am|['’]re| are)? (?:really |still |also )?(?:hope|hoping) (?!to\b|not\b)|\b(?:my|our) hope is\b/iu, unless: /\bhope (?:you|your|this|that (?:helps|makes|works|clears|was)|it (?:helps|works|makes)|I|we|everyone|for the best)\b/iu,
    questions: [
      'Did that come true in the end, at least in part?',
      'How much of it has happened by now?',
    ],
  },
  {
    kind: 'plan', strength: 0.9, when: /\b(?:I|we)(?:['’]m| am|['’]re| are)? (?:\p{L}+ly |also |still )?(?:hope|plan|intend|planning|hoping|intending) to (?!be\b|see\b|show\b|talk\b|cover\b|write\b|post\b|blog\b|discuss\b|bring\b|get\b|have\b|go\b|give\b|meet\b)|\b(?:I|we)(?:['’]ll| will| am going to|['’]m going to| are going to|['’]re going to) (?:also |soon |still )?(?:keep (?:on )?\p{L}+ing|driving|continue|work (?:on|harder|hard|toward)|start (?:work|a)|add support|support|incorporate|push|drive|move|invest|rewrite|release|spend|cannot)\b/iu, unless: /\bif\b|\b(?:doubt|usually)\b|\b(?:post|example|tonight|tomorrow|this (?:post|week|weekend|series))\b/iu,
    questions: [
      'How did that turn out in the end?',
      'How did that turn out in the end, and was it worth the trouble?',
    ],
  },
  {
    kind: 'move', strength: 0.9, when: /\b(?:I|[Ww]e)(?:['’]ve| have)? (?:just |also |even |\p{Ll}+ly )?(?:switched|moved|migrated|converted|ported|settled|chose|picked|adopted)\b[^,]*\s\p{Lu}\p{L}*\p{Ll}/u, unless: /\b(?:back to|in order to|class|method|property|branch|folder|name)\b|\bif\b/iu,
    questions: [
      'How has that worked out since?',
      'How has that worked out since, and would you do it again?',
    ],
  },
  {
    kind: 'made', strength: 0.87, technical: true, anywhere: true, when: /\b(?:I|[Ww]e)(?:['’]ve| have)? (?:just |also |even |\p{Ll}+ly )*(?:wrote|written|built|created|made|released|launched|published|developed|set up|put together|came up with) (?:(?:a|an|my|our|the|some|this|\p{Ll}[\p{Ll}-]*|\p{Lu}[\p{L}.]*) ){1,7}?(?:project|tool|library|framework|package|plug-?in|add-?in|extension|importer|exporter|converter|simulator|generator|engine|service|gallery|skill|set of \p{Ll}+ aliases|code to)\b/u, unless: /\b(?:two|three|several|solution|tests?|samples?|demo|example|simple|quick|dirty|little|while back|post|article|guide|talk|presentation|branch|joke|someone|somebody)\b/iu,
    questions: [
      'How has it held up since, and what would you do differently now?',
      'What would you do differently if you had to make it again today?',
    ],
  },
  {
    kind: 'favourite', strength: 0.88, when: /\bmy (?:single |very |absolute |all-time )?favou?rite (?:thing|part|feature|new|change|addition|tool|way|book|language|pattern|one)\b.*\b(?:is|are)\b|\b(?:I|we) (?:think|believe|feel|find)(?: that)? the (?:single |one |very )?(?:best|worst|biggest|hardest|greatest|most \p{L}+) (?:\p{L}+ ){0,4}(?:is|are)\b/iu, unless: /\bI will tell\b|\bif\b|\bpart of (?:the|this|his|her|their) (?:paper|book|post|article|talk|presentation|story)\b/iu,
    questions: [
      'Has it stayed at the top of the list since?',
      'Would it still be at the top of the list today?',
    ],
  },
  {
    kind: 'preference', strength: 0.86, when: /\bI(?:['’]m| am|['’]ve| have)? (?:\p{L}+ly |much |tend to |still |would |do |really )*(?:prefer|favou?r|(?:been )?a (?:big |huge )?fan of|not a (?:big |huge )?fan of)\b/iu, unless: /\b(?:longest time|until|used to|for (?:years|a long time)|once|was)\b/iu,
    questions: [
      'Do you still see it that way today?',
      'Do you still see it that way, after all that has come since?',
    ],
  },
  {
    kind: 'hardship', strength: 0.86, when: /^(?!depending|including|following|according|during|considering|regarding|assuming|being|having|speaking|looking)\p{L}+ing .*\b(?:is|are|can be)(?: (?:very|much|more|so|quite|really|pretty|a|often|still|also|rather))* (?:difficult|hard|harder|tough|painful|tedious|cumbersome|complicated|tricky|challenging|a pain|error[- ]prone)\b/iu, unless: /n['’]t\b|\bnot\b|\bif\b|\bhard ?ware\b/iu,
    questions: [
      'Has that become any easier since?',
      'Has that become any easier over the years?',
    ],
  },
];

/** A view as such is too little to ask about alone; beside a talking point it lets the author come back to it. */
export const heldView: ClaimKind = {
  kind: 'view', strength: 0.68, anywhere: true, when: /\b(?:I (?:\p{L}+ly )?(?:think|believe|suspect|doubt|feel (?:like|that))|makes (?:a lot of |good |perfect |long term |more )*(?:\p{L}+ )?sense|(?:is|was|are|be) (?:probably |perhaps |still |also |just )*(?:a |an |the )?(?:very |really |pretty |great |terribly )?(?:good idea|mistake|waste of \p{L}+|overrated|underrated|overkill|right (?:thing|way|approach|choice)|wrong (?:thing|way|approach|choice)|smart (?:move|option|choice)))\b/iu, unless: /\bI (?:think|believe|feel) (?:I|it['’]s time|you|we did)\b/iu,
  questions: [
    'Do you still see it that way today?',
    'Has anything changed your mind about it since?',
  ],
};
