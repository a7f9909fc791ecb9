import type { Issue } from '@shared/contracts/review';
import { isDisclosure, namedAffiliations, ownsThePage } from '../disclosure';
import { linksOf } from './g5-links';
import type { Rule } from './rule';

const praise = /\b(?:best|great|excellent|amazing|awesome|fantastic|perfect|love|loved|recommend(?:ed)?|must[- ]have|game[- ]changer|life[- ]?saver|saved (?:me|us)|works? (?:great|well|perfectly|wonders)|highly|(?:five|5)[- ]stars?|worth every|never looked back|can['’]?t live without|better than|superb|outstanding|happy with|impressed|top[- ]notch|solved (?:all|my|our)|beats?)\b/iu;
const testimonial = /\b(?:i|we)(?:['’]ve| have)? (?:been using|used|use|tried|switched to|bought|started using|moved to|signed up)\b/iu;

const hostOf = (address: string): string => {
  const url = /^https?:/iu.test(address) ? address : `https://${address}`;
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./u, '') : '';
};

const relations = { own: 'your own', client: "a client's", competitor: "a competitor's", affiliate: "an affiliate partner's" } as const;

/** G6: who names what they are tied to says so in the comment; one's own or a client's product is never reviewed. */
export const g6Disclosure: Rule = ({ input: { text, brief }, comment }) => {
  if (!brief) return [];
  const issues: Issue[] = [];
  const affiliations = brief.persona.affiliations ?? [];
  const disclosed = comment.sentences.some((sentence) => isDisclosure(sentence.text, affiliations));
  for (const { affiliation, span } of namedAffiliations(text, affiliations)) {
    if (!disclosed) issues.push({ rule: 'G6', severity: 'block', message: `"${affiliation.name}" is ${relations[affiliation.relation]}: say so inside the comment ("Disclosure: ...").`, span });
    const sentence = comment.sentences.find(({ start, end }) => span.start >= start && span.end <= end);
    const promotes = affiliation.relation === 'own' || affiliation.relation === 'client';
    if (promotes && sentence && (praise.test(sentence.text) || testimonial.test(sentence.text))) {
      issues.push({ rule: 'G6', severity: 'block', message: `This reads as a review of "${affiliation.name}", which is ${relations[affiliation.relation]}: no praise or testimonial of it.`, span: { start: sentence.start, end: sentence.end } });
    }
  }
  const site = hostOf(brief.persona.site);
  const toOwnSite = site === '' ? undefined : linksOf(text, [brief.persona.site]).find(({ address }) => hostOf(address) === site);
  const beside = comment.sentences.findIndex(({ end }) => toOwnSite && toOwnSite.span.start < end);
  const said = comment.sentences.slice(Math.max(0, beside), beside + 2).some((sentence) => ownsThePage(sentence.text));
  if (toOwnSite && !disclosed && !said) issues.push({ rule: 'G6', severity: 'block', message: 'The link goes to your own site: say so inside the comment.', span: toOwnSite.span });
  return issues;
};
