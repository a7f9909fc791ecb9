import type { Analysis } from '@shared/contracts/post';
import { counted } from '../../../core/counted';

const mostStances = 5;
const mostThemes = 4;
const mostQuestions = 5;
const cut = (text: string, most = 220): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/u, '')} …`);

/** What was read out of the page: its words are the page's, so it stands inside the fence as the page does. */
export const readingsOfPage = ({ stances = [], discussion }: Analysis): string[] => [
  ...(stances.length === 0 ? [] : ['', 'Where the author stands, by the words of the page:', ...stances.slice(0, mostStances).map(({ subject, stance, evidence: [first] }) => `- ${subject}: ${stance}${first ? ` ("${cut(first.quote)}")` : ''}`)]),
  ...(!discussion || discussion.comments === 0 ? [] : [
    '', `What readers say, apart from the article (${counted(discussion.comments, 'comment')}):`,
    ...discussion.themes.slice(0, mostThemes).map(({ comments, quote }) => `- ${counted(comments.length, 'reader')}: "${cut(quote.quote)}"`),
    ...discussion.questions.slice(0, mostQuestions).map(({ quote, state }) => `- a reader asks (${state === 'answered' ? 'the author answered' : state === 'open' ? 'the author did not answer' : 'not known whether the author answered'}): "${cut(quote)}"`),
  ]),
];

/** What the person knows and the post does not say, by the person's own words alone. */
export const gapsForPrompt = ({ gaps = [] }: Analysis, talkingPoints: readonly string[]): string => {
  const lines = gaps.flatMap(({ talkingPoint, missing }) => {
    const at = talkingPoints.indexOf(talkingPoint);
    return at === -1 ? [] : [`- talking point ${at}: the post never speaks of ${missing.join(', ')}`];
  });
  return lines.length === 0 ? '(nothing was found)' : lines.join('\n');
};
