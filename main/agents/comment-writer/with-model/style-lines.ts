import type { WriterStyle } from '@shared/contracts/style-card';

const words = (list: readonly string[]): string => list.map((word) => `"${word}"`).join(', ');

/** How the person writes, as instructions to a model: what their edits taught, in our words. */
export const styleLinesOf = (style: WriterStyle | undefined): string[] => {
  if (!style) return [];
  const { length, sentence, contractions, person, hedges, exclamations, questions, greeting, signOff, struck, added } = style;
  const lines = [
    length === undefined ? null : `about ${length} characters, as far as the length above allows`,
    sentence === undefined ? null : `sentences of about ${sentence} words`,
    contractions && (contractions === 'use' ? "contractions (it's, don't)" : 'no contractions'),
    person && (person === 'i' ? 'speaks as "I"; talking points keep their own person' : 'speaks as "we"; talking points keep their own person'),
    hedges && (hedges === 'fewer' ? 'few hedges ("I think", "perhaps") where a talking point backs the claim' : 'hedges what is only an opinion'),
    exclamations && (exclamations === 'fewer' ? 'no exclamation marks' : 'an exclamation mark now and then'),
    questions && (questions === 'fewer' ? 'rarely ends by asking' : 'likes to end by asking'),
    greeting === undefined ? null : `begins with "${greeting}," (for this person a greeting is right)`,
    signOff === undefined ? null : `ends with "${signOff}" (for this person that is right; no name after it)`,
    struck === undefined ? null : `never these words: ${words(struck)}`,
    added === undefined ? null : `these words come naturally: ${words(added)}`,
  ].filter((line) => line !== null && line !== undefined);
  return lines.length === 0 ? [] : ['How the person writes, learned from their own edits:', ...lines.map((line) => `- ${line}`)];
};
