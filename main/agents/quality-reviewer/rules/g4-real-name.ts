import type { Rule } from './rule';

const trade = /\b(?:seo|agency|agencies|services?|solutions?|marketing|(?:best|cheap|buy) \p{L}+|online|shop|store|software|tools?|company|consulting|experts?|pro|official|team|deals?|reviews?|blog|inc|llc|ltd|gmbh|hosting|developer|plumber|lawyers?|loans?)\b/iu;

/** G4: one real name a persona; a keyword in the place of a name is the oldest sign of comment spam. */
export const g4RealName: Rule = ({ input: { brief } }) => {
  if (!brief) return [];
  const { name, affiliations } = brief.persona;
  const plain = name.trim();
  const because = (reason: string): ReturnType<Rule> => [{ rule: 'G4', severity: 'block', message: `The persona's name "${plain}" ${reason}. Comments need a real person's name: change it in Personas.` }];
  if (/https?:|www\.|\.\p{L}{2,}$|@/iu.test(plain)) return because('is an address');
  if (/\d/u.test(plain)) return because('holds a number');
  if (!/\p{L}{2}/u.test(plain)) return because('is not a name');
  if (trade.test(plain)) return because('is a trade rather than a name');
  if (plain.split(/\s+/u).length > 5) return because('is a phrase');
  const lower = plain.toLowerCase();
  const keyword = brief.keywords.find((word) => word.trim().length > 2 && (lower === word.trim().toLowerCase() || (/\s/u.test(word.trim()) && lower.includes(word.trim().toLowerCase()))));
  if (keyword) return because(`is the keyword "${keyword}"`);
  if ((affiliations ?? []).some((affiliation) => affiliation.name.toLowerCase() === lower)) return because('is the name of a product or client');
  return [];
};
