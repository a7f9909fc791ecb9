import type { Issue } from '@shared/contracts/review';
import { factLookup, type Fact } from '../../../language/facts';
import { isVerbatim } from '../../../language/verbatim';
import { wordCount } from '../../../language/words';
import { namesPassage, rareShared } from '../../named-passage';
import { oncePerPost } from '../once-per-post';
import { experienceClaim } from '../../../language/first-person';
import { excerpt, type ReviewReading, type Rule } from './rule';

const pointing = /\b(?:your?|you['’](?:re|ve|d)|the (?:post|article|author|piece)|this post|above|as (?:mentioned|described|noted|said)|the (?:part|point|section|paragraph|idea|question|example|line|bit|claim|advice|tip|list|step|figure|numbers?) (?:on|about|where|of|that|with|in|for))\b/iu;

/** A reference that can be found again: it points at the post and uses words of one of its passages that are not everyone's. */
const isAnchored = ({ sentence, passage }: ReviewReading['support'][number]): boolean => {
  if (!passage) return false;
  const stems = new Set(passage.by.content.map(({ stem }) => stem));
  if (namesPassage(sentence.content, stems)) return true;
  const distinct = rareShared(sentence.content, stems);
  // Without embeddings a pointing phrase gets the benefit of the doubt: the full review follows.
  if (passage.likeness === null) return distinct >= 1 && pointing.test(sentence.text);
  return distinct >= 2 && (pointing.test(sentence.text) || passage.likeness >= 0.55);
};

const evidence: Rule = ({ comment, support }) => {
  if (comment.runs.length > 0 || support.some(isAnchored)) return [];
  return [{ rule: 'G8', severity: 'block', message: 'Nothing in it rests on the post: quote a passage, or name one of its points so that the author can find it.' }];
};

/** Words in quotation marks that are neither the author's nor the person's own talking point. */
const quotes: Rule = ({ comment, input: { text, post: page }, talkingPoints, post }) =>
  comment.quotes.flatMap((span): Issue[] => {
    const quoted = text.slice(span.start, span.end);
    if (wordCount(quoted) < 3) return []; // a word held with tweezers, or a title
    if (isVerbatim(quoted, post.index)) return [];
    if (page.title && page.title.toLowerCase().includes(quoted.toLowerCase().replace(/[.,!?]$/u, ''))) return [];
    if (talkingPoints.some(({ index }) => isVerbatim(quoted, index))) return [];
    if (isVerbatim(quoted, post.readerIndex)) {
      return [{ rule: 'G8', severity: 'block', message: `"${excerpt(quoted)}" was written by a reader, not by the author: quote the article.`, span }];
    }
    return [{ rule: 'G8', severity: 'block', message: `"${excerpt(quoted)}" stands in quotation marks but not in the post: quote it word for word or drop the marks.`, span }];
  });

const lookupFor = ({ post: reading, input: { post, brief } }: ReviewReading): ((fact: Fact) => boolean) =>
  oncePerPost(reading, 'facts', () => {
    const persona = brief ? [brief.persona.name, brief.persona.about, ...(brief.persona.affiliations ?? []).map(({ name }) => name)] : [];
    const campaign = brief ? [brief.topic, brief.audience, ...brief.keywords, ...brief.talkingPoints, brief.link?.anchor ?? '', brief.link?.url ?? ''] : [];
    return factLookup([post.title ?? '', post.text, post.author ?? '', post.url, ...persona, ...campaign]);
  });

const facts: Rule = (reading) => {
  const holds = lookupFor(reading);
  return reading.comment.facts.filter((fact) => !holds(fact)).map(({ kind, text, span }) => ({
    rule: 'G8', severity: 'block' as const, span,
    message: kind === 'name' ? `The name "${text}" stands neither in the post nor in your talking points.` : `The ${kind === 'date' ? 'year' : 'number'} "${text}" stands neither in the post nor in your talking points.`,
  }));
};

const claims: Rule = ({ labels, support }) =>
  labels.flatMap(({ label, start, end }, at): Issue[] => {
    const sentence = support[at]?.sentence;
    // A claimed experience is G7's business.
    if (label !== 'unsupported' || !sentence || experienceClaim(sentence)) return [];
    return [{ rule: 'G8', severity: 'block', message: `Neither the post nor a talking point supports this: "${excerpt(sentence.text)}" Say it as a view or a question, or leave it out.`, span: { start, end } }];
  });

/** G8: the comment rests on the article's own words, and nothing in it is made up. */
export const g8Grounding: Rule = (reading) => [...evidence(reading), ...quotes(reading), ...facts(reading), ...claims(reading)];
