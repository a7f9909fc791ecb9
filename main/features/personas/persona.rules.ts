// G4: one real name. A name made of keywords is what comment spam signs with.
const tradeWords = new Set([
  'best', 'buy', 'cheap', 'seo', 'online', 'free', 'deals', 'discount', 'review', 'reviews', 'software', 'service', 'services', 'agency', 'marketing',
  'shop', 'store', 'tool', 'tools', 'app', 'top', 'hosting', 'casino', 'loans', 'insurance', 'solutions', 'company', 'crm', 'saas', 'plumber', 'lawyer',
]);

/** What is wrong with a persona's name, or null when it reads like a person's. */
export const personaNameProblem = (name: string): string | null => {
  if (/https?:|www\.|\.[a-z]{2,}$|@/i.test(name)) return 'The name holds an address. Use the real name of the person who speaks.';
  if (/\d/.test(name)) return 'The name holds digits. Use the real name of the person who speaks.';
  const words = name.trim().split(/\s+/);
  if (words.length > 6) return 'The name is a phrase. Use the real name of the person who speaks.';
  const trade = words.filter((word) => tradeWords.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')));
  if (trade.length > 0) return `The name reads like keywords ("${trade[0]}"). Use the real name of the person who speaks; site owners delete comments signed with keywords.`;
  if (!/\p{L}/u.test(name)) return 'The name has no letter. Use the real name of the person who speaks.';
  return null;
};
