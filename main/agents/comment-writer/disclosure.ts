import type { Affiliation } from '@shared/contracts/persona';
import type { Brief } from '../brief.schema';

const wordings: Record<Affiliation['relation'] | 'site', readonly string[]> = {
  own: ['Disclosure: I work on {x}.', 'Disclosure: {x} is my own product.', 'Disclosure: I am part of the team behind {x}.', 'Disclosure: {x} is what I work on.', 'Disclosure: I help to make {x}.'],
  client: ['Disclosure: {x} is a client of mine.', 'Disclosure: I do paid work for {x}.', 'Disclosure: {x} pays me as a client.', 'Disclosure: I am not neutral here, {x} being a client.'],
  competitor: ['Disclosure: {x} competes with what I work on.', 'Disclosure: I work for a competitor of {x}.', 'Disclosure: my own product competes with {x}.'],
  affiliate: ['Disclosure: I have an affiliate agreement with {x}.', 'Disclosure: {x} pays me a commission as an affiliate.', 'Disclosure: I am an affiliate of {x}.'],
  site: ['Disclosure: the link goes to my own site.', 'Disclosure: that is my own site.', 'Disclosure: the site is mine.'],
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Whether a text names an affiliation as a word of its own. */
export const namesAffiliation = (text: string, name: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./u, '');
  } catch {
    return '';
  }
};

const slug = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The sentence that a comment needs when it names what the person is tied to, or links to their own site (G6); null when it names nothing.
 * The least used wording is taken, so that no two comments disclose alike while others are left.
 */
export const disclosureFor = (comment: string, brief: Brief, history: readonly string[]): string | null => {
  const link = brief.link && comment.includes(brief.link.url) ? hostOf(brief.link.url) : '';
  const named = (brief.persona.affiliations ?? []).find(({ name }) => namesAffiliation(comment, name) || (slug(name).length > 3 && slug(link).includes(slug(name))));
  const ownSite = hostOf(brief.persona.site ?? '');
  const relation = named?.relation ?? (link !== '' && link === ownSite ? 'site' : null);
  if (relation === null && ownSite !== '' && namesAffiliation(comment, ownSite)) return leastUsed(wordings.own, ownSite, history);
  return relation === null ? null : leastUsed(wordings[relation], named?.name ?? '', history);
};

const leastUsed = (options: readonly string[], name: string, history: readonly string[]): string => {
  const texts = options.map((option) => option.replaceAll('{x}', name));
  const uses = texts.map((text) => history.filter((comment) => comment.includes(text)).length);
  return texts[uses.indexOf(Math.min(...uses))] ?? texts[0] ?? '';
};

const praise = /\b(?:best|greatest|amazing|awesome|excellent|love|number one|#1|leading|top-rated|unbeatable|perfect|great|fantastic|game[- ]changer|highly recommend)\b/iu;

/** A testimonial of what the person is tied to is never written, whoever confirmed it (G6). */
export const isTestimonial = (point: string, brief: Brief): boolean => (brief.persona.affiliations ?? []).some(({ name, relation }) => relation !== 'competitor' && namesAffiliation(point, name)) && praise.test(point);
