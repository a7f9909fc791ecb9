import type { Span } from '@shared/contracts/basics';

/** Signs that a sentence argues: it gives a cause, a contrast, a condition, an example, a comparison or a proposal. */
const marks = {
  cause: /\b(?:because|since (?!then|\d)|therefore|thus|hence|as a result|so that|due to|leads? to|causes?|caused|which (?:means|is why)|that(?:['’]s| is) why|the reason|otherwise|owing to|in order to|results? in)\b/giu,
  contrast: /\b(?:but|however|although|though|whereas|while (?:it|the|this|that|some|many)|on the other hand|instead(?: of)?|rather than|yet|despite|in spite of|even (?:if|though|so)|nevertheless|still,|unlike|not (?:just|only)|the opposite|except)\b/giu,
  condition: /\b(?:if|unless|when(?:ever)?|as long as|provided|only (?:if|when|where)|depends? on|in (?:the )?cases? (?:of|where)|until|once)\b/giu,
  example: /\b(?:for example|for instance|e\.g\.|such as|like (?:the|when|a|an)|in particular|specifically|say,|take (?:the|a)|consider|one (?:way|case|example))\b/giu,
  comparison: /\b(?:more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|easier|harder) (?:\p{L}+ ){0,2}than\b|\bcompared (?:to|with)\b|\bas \p{L}+ as\b|\bthe same (?:as|way)\b|\btwice\b|\bhalf (?:the|as|of)\b/giu,
  proposal: /\b(?:should|could|ought to|need(?:s)? to|why not|what if|how about|i(?:['’]d| would) (?:suggest|propose|try|add|start)|one (?:could|might)|it (?:would|might) (?:be|help|make)|would (?:be|help|make|work)|alternatively|the (?:solution|fix|answer|way))\b/giu,
  evidence: /\b(?:according to|studies|study|research|data|survey|statistics|report(?:ed)?|evidence|\d+(?:[.,]\d+)?\s?(?:%|percent|years?|months?|weeks?|days?|hours?|minutes?|people|users?|lines|times)|in (?:19|20)\d\d)\b/giu,
} as const;

export type ArgumentMark = keyof typeof marks;

export const argumentMarksOf = (sentence: string): { mark: ArgumentMark; span: Span }[] =>
  (Object.keys(marks) as ArgumentMark[]).flatMap((mark) => {
    marks[mark].lastIndex = 0;
    const found = marks[mark].exec(sentence);
    return found ? [{ mark, span: { start: found.index, end: found.index + found[0].length } }] : [];
  });
