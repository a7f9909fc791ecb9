/** The site of an address: its host without `www.`; saved pages without an address share one. */
export const hostOf = (url: string): string => {
  try {
    const { protocol, hostname, port } = new URL(url);
    if (protocol === 'file:') return 'saved-pages.local';
    return hostname.replace(/^www\./, '') + (port ? `:${port}` : '');
  } catch {
    return 'saved-pages.local';
  }
};

/** The host as a fetch counts it: port, scheme and a final dot make no other one. */
export const fetchHostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') || null : null);

/** Whether an address is on the never list: a host with everything under it, or the beginning of an address (G11). */
export const onNeverList = (url: string, list: readonly string[]): string | null => {
  const host = hostOf(url);
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').toLowerCase();
  for (const entry of list) {
    const wanted = entry.trim().toLowerCase().replace(/^https?:\/\/(www\.)?/, '').replace(/^\*\./, '').replace(/\/+$/, '');
    if (!wanted) continue;
    if (wanted.includes('/') ? bare === wanted || bare.startsWith(`${wanted}/`) || bare.startsWith(`${wanted}?`) : host === wanted || host.endsWith(`.${wanted}`)) return entry;
  }
  return null;
};
