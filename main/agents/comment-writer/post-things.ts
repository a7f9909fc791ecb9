import type { Material } from './post-material';
import { rootOf, sameRoot } from '../../language/point-fit/evidence';
import { tagWords } from '../../language/tagged-words';
import type { Tagger } from '../../language/tagging';
import { asTopic, findIn } from './topic-wording';

const countFrom = 3;
const thingsKept = 5;
/** What the title does not name must run through the post. */
const loudCount = 7;
const dull = /^(?:code|people|things?|ways?|time|work|users?|developers?|software|sites?|blogs?|posts?|projects?|days?|years?|weeks?|months?|apps?|applications?|web|internet|microsoft|google|google reader|problems?|ideas?|questions?|answers?|others?|reasons?|cases?|points?|examples?|numbers?|lines?|files?|names?|methods?|class(?:es)?|versions?|features?|teams?|reader|customers?|companies|pages?)$/iu;

/** What the post keeps coming back to, as noun phrases without an article, most central first: "unit tests", "spam comments", "NuGet". */
export const thingsOf = (tagger: Tagger, { passages, postTerms, title }: Pick<Material, 'passages' | 'postTerms' | 'title'>): string[] => {
  const weights = new Map<string, number>();
  for (const { terms } of passages) for (const [key, { full }] of terms) weights.set(key, Math.max(weights.get(key) ?? 0, full));
  const ranked = [...weights].map(([key, weight]) => ({ key, value: weight * (postTerms.get(key) ?? 0), count: postTerms.get(key) ?? 0 })).filter(({ count, value }) => count >= countFrom && value >= 1.2).sort((a, b) => b.value - a.value).slice(0, 12);
  const titled = (key: string): boolean => key.split(' ').some((word) => title.some(({ root }) => sameRoot(root, rootOf(word))));
  const said = passages.map(({ passage }) => passage.quote.toLowerCase()).join('\n');
  const found: string[] = [];
  for (const { key, count } of ranked) {
    if (!titled(key) && count < loudCount) continue;
    for (const { passage, terms } of passages) {
      if (!terms.has(key)) continue;
      const run = findIn(tagWords(tagger, passage.quote, passage.start), key.split(' '));
      const thing = run ? asTopic(run) : null;
      if (!thing || !said.includes(thing.toLowerCase()) || dull.test(thing) || thing.length < 3 || !(thing.includes(' ') || /s$/u.test(thing) || /\p{Lu}/u.test(thing))) continue;
      if (!found.some((other) => other.toLowerCase().includes(thing.toLowerCase()))) found.push(thing);
      break;
    }
    if (found.length >= thingsKept) break;
  }
  return found;
};
