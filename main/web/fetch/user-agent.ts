/** The token that robots.txt files name. */
export const productToken = 'KPBot';

/** An honest name with a way to reach the person behind it (G3). What can not stand in a header is left out. */
export const userAgent = (version: string, contactUrl: string): string => {
  const contact = URL.canParse(contactUrl) ? new URL(contactUrl).href : '';
  const safe = contact.replace(/[^\u0021-\u007e]|[()]/g, '');
  return `${productToken}/${version.replace(/[^\w.+-]/g, '') || '0'}${safe ? ` (+${safe})` : ''}`;
};
