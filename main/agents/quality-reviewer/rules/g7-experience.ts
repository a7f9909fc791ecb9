import { experienceClaim } from '../../../language/first-person';
import { reviewerWeights } from '../reviewer.weights';
import { overlaps } from '../reading';
import { isDisclosure } from '../disclosure';
import type { Rule } from './rule';

/** G7: "I did", "we had", "our team": only what one of the person's confirmed talking points says. */
export const g7Experience: Rule = ({ comment, support, talkingPoints, input }) =>
  support.flatMap(({ sentence, talkingPoint }) => {
    const claim = experienceClaim(sentence);
    if (!claim || isDisclosure(sentence.text, input.brief?.persona.affiliations ?? [])) return [];
    // Inside a quote it is the author who speaks.
    if (comment.runs.some(({ span, marked }) => overlaps(span, claim) && marked)) return [];
    if (talkingPoint && talkingPoint.strength >= reviewerWeights.support.talkingPoint) return [];
    const message = talkingPoints.length === 0
      ? 'This tells an experience of yours, and there is no talking point that confirms one: add it to the campaign or leave it out.'
      : 'This tells an experience of yours that none of the talking points confirms: add it to the campaign or leave it out.';
    return [{ rule: 'G7', severity: 'block' as const, message, span: { start: sentence.start, end: sentence.end } }];
  });
