import { negations } from '../clause-rules';
import type { AuthorQuestion, QuestionSource } from './author-question';
import { saidToAuthor } from './person-swap';
import { verbPhrase } from './verb-phrase';
import { countWords, isWord } from '../../../language/tagged-words';
import { isFullClause, pointsOutside } from '../clause-rules';

const planVerbs = new Set(['plan', 'hope', 'intend', 'planning', 'hoping', 'going']);

const planWordings: readonly { id: string; age: 'old' | 'new'; text: (phrase: string) => string; short: string; strength: number }[] = [
  { id: 'ever', age: 'old', strength: 0.9, text: (p) => `Did you ever get to ${p}?`, short: 'Did you ever get to it, or did something else come first?' },
  { id: 'still', age: 'new', strength: 0.8, text: (p) => `Is it still your plan to ${p}?`, short: 'Is that still the plan, or has it changed on the way?' },
  { id: 'in-the-way', age: 'new', strength: 0.75, text: (p) => `What has to happen before you can ${p}?`, short: 'What has to happen before that can begin?' },
];

/** "We plan to publish the benchmarks" -> "Did you ever get to publish the benchmarks?" */
export const questionsFromPlans = (source: QuestionSource): AuthorQuestion[] => {
  const { words, passage } = source;
  for (let at = 1; at < Math.min(words.length - 3, 12); at += 1) {
    const word = words[at];
    if (!word || !planVerbs.has(word.low) || words[at + 1]?.low !== 'to' || words[at + 2]?.pos !== 'VERB') continue;
    const before = words.slice(Math.max(0, at - 3), at);
    if (!before.some(({ low }) => low === 'i' || low === 'we') || before.some(({ low }) => negations.has(low) || low === 'did' || low === 'if' || low === 'you' || low === 'was' || low === 'were')) continue;
    const subjectAt = words.findIndex(({ low }, index) => index >= at - 3 && (low === 'i' || low === 'we'));
    if (words[subjectAt - 1]?.pos === 'NOUN' || words[subjectAt - 1]?.pos === 'PROPN') continue;
    if (word.low === 'going' && !before.some(({ low }) => low === "'m" || low === "'re" || low === 'am' || low === 'are')) continue;
    const phrase = verbPhrase(source, at + 2);
    if (phrase === null || /^(?:be|see|say|talk|mention|know|thank|show|point|make sure|discuss|cover|write about|walk|go|look|explain|focus|give|tell|share|try|leave|present|demonstrate|describe)\b/u.test(phrase)) continue;
    return planWordings.map(({ id, age, text, short, strength }) => ({ id: `plan-${id}`, age, text: text(phrase), short, strength, passage, about: phrase }));
  }
  return [];
};

const openQuestions = new Set(['whether', 'why', 'how', 'if']);
const openWordings: readonly { id: string; text: (clause: string) => string; short: string; strength: number }[] = [
  { id: 'found-out', strength: 0.95, text: (c) => `Have you found out since ${c}?`, short: 'Have you found out in the meantime, or is it still open?' },
  { id: 'closer', strength: 0.9, text: (c) => `Are you any closer to knowing ${c}?`, short: 'Are you any closer to an answer by now?' },
  { id: 'how-tell', strength: 0.8, text: (c) => `What would you look at to tell ${c}?`, short: 'What would you look at to find out?' },
];

/** "I'm not sure whether the cache is worth it" -> "Have you found out since whether the cache is worth it?" */
export const questionsFromDoubts = (source: QuestionSource): AuthorQuestion[] => {
  const { words, passage, text } = source;
  const doubt = /\b(?:I|we)(?:['’]m| am|['’]re| are| do|['’]d| did)?(?: (?:still|really|just|also|often|always))?(?:n['’]t| not)? (?:sure|certain|know|wonder|wondering|understand|figure out)\b/iu.exec(text);
  if (!doubt || (/\b(?:sure|certain|know|understand)$/iu.test(doubt[0]) && !/n['’]t|\bnot\b/iu.test(doubt[0]))) return [];
  const after = passage.start + doubt.index + doubt[0].length;
  const at = words.findIndex((word) => word.start >= after);
  const opener = words[at];
  if (!opener || !openQuestions.has(opener.low)) return [];
  let end = at + 1;
  while (end < words.length && !/^[,;:.!?()—–]$/u.test(words[end]?.low ?? '.') && words[end]?.low !== 'but' && words[end]?.low !== 'because') end += 1;
  const clause = words.slice(at, end);
  const inner = clause.slice(1).filter(isWord);
  if (countWords(clause) < 4 || countWords(clause) > 14 || pointsOutside(inner) || !isFullClause(inner)) return [];
  const said = saidToAuthor(clause, text, passage.start);
  if (said === null) return [];
  const phrase = said.replace(/^if\b/iu, 'whether');
  return openWordings.map(({ id, text: wording, short, strength }) => ({ id: `doubt-${id}`, text: wording(phrase), short, strength, passage, about: phrase }));
};
