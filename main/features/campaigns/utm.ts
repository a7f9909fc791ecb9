/** Names under which a site's statistics count a visit. */
export interface Utm {
  source: string;
  medium: string;
  campaign: string;
}

/** The address with the parameters that are filled in; one that it had under the same name gives way. The rest of it stays. */
export const withUtm = (url: string, utm: Utm | null | undefined): string => {
  if (!utm || !URL.canParse(url)) return url;
  const filled = Object.entries({ utm_source: utm.source, utm_medium: utm.medium, utm_campaign: utm.campaign }).filter(([, value]) => value.trim() !== '');
  if (filled.length === 0) return url;
  const address = new URL(url);
  for (const [name, value] of filled) address.searchParams.set(name, value.trim());
  return address.href;
};
