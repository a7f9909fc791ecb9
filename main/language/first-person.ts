import type { Span } from '@shared/contracts/basics';
import type { TaggedSentence } from './tagged-sentences';
import type { Token } from './tagging';

const speaker = /^(?:i|we)$/iu;
const ownGroup = /\b(?:my|our) (?:own )?(?:team|company|clients?|customers?|users?|startup|agency|employer|boss|colleagues?|co-?workers?|product|project|codebase|site|blog|store|shop|business|experience|office|department|last job|previous job|last company|organi[sz]ation|wife|husband|son|daughter|kids|students?)\b|\b(?:in|from|with) (?:my|our) (?:own )?(?:experience|case|work|practice|team)\b|\bfor (?:me|us),? (?:it|this|that) (?:worked|helped|failed|broke|saved)\b|\bas an? \p{L}+(?:er|or|ist|ian) (?:myself|of \d+ years)\b|\b\d+ years? (?:of|as|in)\b|\bi(?:'m| am) (?:a|an|the) \p{L}+/iu;

/** To think, to like, to wonder, to have read: a stance towards the post, no experience of one's own. */
const stanceVerbs = new Set(
  ('think believe agree disagree wonder guess suspect like love hope wish want mean appreciate enjoy doubt imagine suppose read notice miss understand ask admit feel question bet assume ' +
    'consider reckon say add argue recommend suggest thank concur differ favour favor lean value trust fear worry accept object welcome stress underline second count call hesitate insist').split(' '),
);
/** A stance in the present ("I see your point"), an experience in the past ("we saw fewer bugs"). */
const presentStanceVerbs = new Set('see prefer expect take look know share care hear need push go get hold keep skip quote find mention'.split(' '));
const modal = /^(?:'d|'ll|’d|’ll|would|will|can|could|may|might|should|must|shall|do|does)$/iu;
const perfectOrPast = /^(?:have|'ve|’ve|has|had|was|were|did|used|been)$/iu;
const generic = /\b(?:we|i) (?:all|often|tend|sometimes|usually|always|as (?:developers|humans|people|an industry)|rarely|humans)\b|\bas (?:developers|humans|people|programmers|marketers|an industry),? we\b/iu;
const neverThought = /\b(?:had(?:n['’]t| not)|have(?:n['’]t| not)|never) (?:really |quite |ever |even )?(?:thought|considered|seen it|realised|realized|noticed|heard|come across|looked at)\b|\bi(?:['’]ve| have)? learn(?:ed|t) (?:a lot|so much|something|much|a great deal)\b/iu;

const verbAfter = (tokens: readonly Token[], at: number): { verb: Token; helpers: Token[] } | null => {
  const helpers: Token[] = [];
  for (const token of tokens.slice(at + 1, at + 8)) {
    if (token.pos === 'AUX' || modal.test(token.text) || perfectOrPast.test(token.text)) { helpers.push(token); continue; }
    if (token.pos === 'VERB') return { verb: token, helpers };
    if (/^[,;:.!?]$/u.test(token.text)) break;
  }
  const last = helpers.at(-1);
  return last ? { verb: last, helpers: helpers.slice(0, -1) } : null;
};

const pastForm = (token: Token): boolean => token.text.toLowerCase() !== token.lemma && !/(?:ing|s)$/iu.test(token.text);

const isExperience = (tokens: readonly Token[], at: number): boolean => {
  const found = verbAfter(tokens, at);
  if (!found) return false;
  const { verb, helpers } = found;
  if (helpers.some(({ text }) => modal.test(text))) return false;
  if (stanceVerbs.has(verb.lemma)) return false;
  if (verb.pos === 'AUX') return /^(?:was|were|had|'ve|’ve)$/iu.test(verb.text);
  const past = pastForm(verb) || helpers.some(({ text }) => perfectOrPast.test(text));
  if (!past && presentStanceVerbs.has(verb.lemma)) return false;
  // "We limit pull requests": a present habit of the speaker is an experience as well; a general "we forget" is caught before.
  return past || speaker.test(tokens[at]?.text ?? '');
};

/** Where a sentence claims something the speaker did, had or lives through, as against what the speaker thinks; null where it does not. */
export const experienceClaim = ({ text, start, tokens }: TaggedSentence): Span | null => {
  if (generic.test(text) || neverThought.test(text)) return null;
  const group = ownGroup.exec(text);
  if (group) return { start: start + group.index, end: start + group.index + group[0].length };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !speaker.test(token.text) || !isExperience(tokens, at)) continue;
    const end = verbAfter(tokens, at)?.verb.end ?? token.end;
    return { start: token.start, end };
  }
  return null;
};
