import type { Tone } from '@shared/contracts/style';
import type { TalkingPoint } from './talking-point';

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bI would\b/gu, "I'd"], [/\bThat is\b/gu, "That's"], [/\bthat is\b/gu, "that's"], [/\bIt is\b/gu, "It's"], [/\bit is\b/gu, "it's"], [/\bI am\b/gu, "I'm"], [/\bthere is\b/gu, "there's"], [/\bThere is\b/gu, "There's"],
  [/\bwould not\b/gu, "wouldn't"], [/\bdo not\b/gu, "don't"], [/\bWhat would\b/gu, 'What would'],
];
const relaxed = new Set<Tone>(['casual', 'enthusiastic']);

/** The drafter's own words in the tone asked for: relaxed tones contract, the others do not. Quotes and talking points never pass through here. */
export const inTone = (text: string, tone: Tone): string => (relaxed.has(tone) ? contractions.reduce((out, [pattern, short]) => out.replace(pattern, short), text) : text);

/** A word that is only in capitals because it opens the sentence. */
const lowerable = /^(?:We|Our|The|A|An|In|On|At|For|With|When|If|Most|Some|Many|One|Two|Three|Every|Each|All|Any|No|It|This|That|There|You|Your|My|They|People|After|Before|Since|While|Because|As|To|From|By|Even|Only|What|How|Where|Once|Without|Never|Always|Write|Keep|Ask|Use|Test|Avoid|Treat|Make|Put|Give|Start|Stop|Good|Small|New|Slow|Short|Long|Simple|Clear)\b/u;

/** The talking point after a colon: in lower case where it surely may be, when it is one sentence. */
export const afterColon = (point: TalkingPoint, text: string): string => {
  const first = point.words[0];
  const second = point.words[1];
  if (point.sentences.length > 1 || !first) return text;
  const common = lowerable.test(text) || (/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(first.text) && first.pos !== 'PROPN' && (first.low.endsWith('ing') || !/^\p{Lu}/u.test(second?.text ?? '')) && first.lemma !== 'i');
  return common && !/^\p{Lu}\p{Ll}*\p{Lu}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
};

/** Inside a frame's own sentence: no capital, no full stop. */
export const asPhrase = (point: TalkingPoint): string => afterColon(point, point.text).replace(/\.$/u, '');

const personal = { i: { our: 'my', us: 'me', we: 'I' }, we: { our: 'our', us: 'us', we: 'we' } } as const;

/** `{our}`, `{us}`, `{we}` as the talking point's person wants it. */
export const agreed = (text: string, person: 'i' | 'we' | null): string => {
  const forms = personal[person ?? 'i'];
  return text.replaceAll('{our}', forms.our).replaceAll('{us}', forms.us).replaceAll('{we}', forms.we);
};
