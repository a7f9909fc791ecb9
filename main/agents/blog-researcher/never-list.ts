/** Whether an address lies on a host of the never-list, or below one (G11). Names of people are matched later, when the author is known. */
export const isOnNeverList = (url: string, neverList: readonly string[]): boolean => {
  if (!URL.canParse(url)) return false;
  const { hostname, href } = new URL(url);
  return neverList.some((entry) => {
    const text = entry.trim().toLowerCase();
    if (/\s/.test(text) || !text.includes('.')) return false;
    if (/^https?:\/\//.test(text)) return href.toLowerCase().replace(/^https?/, '').startsWith(text.replace(/^https?/, '').replace(/\/$/, ''));
    const host = text.replace(/^\*\./, '').replace(/^www\./, '').replace(/\/.*$/, '');
    const path = text.includes('/') ? text.slice(text.indexOf('/')) : '/';
    const own = hostname.replace(/^www\./, '');
    return (own === host || own.endsWith(`.${host}`)) && new URL(href).pathname.toLowerCase().startsWith(path);
  });
};
