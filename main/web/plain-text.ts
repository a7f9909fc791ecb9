// Markup that stands in titles and summaries, turned into one line of plain text.
import { load } from 'cheerio';

const dropped = 'script,style,noscript,template,iframe';
const htmlNames = new Set((
  'a abbr acronym address article aside b bdi bdo big blink blockquote br caption center cite code col dd del details dfn div dl dt em figure '
  + 'figcaption font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li main mark nav nobr ol p pre q s samp script section '
  + 'select small span strike strong style sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var video wbr svg math applet object embed iframe'
).split(' '));

/** Spaces, line breaks and non-breaking spaces become single spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Whether text was meant as markup: a closed or self-contained known element, or a reference, and no tag that HTML does not know. */
export const looksLikeHtml = (text: string): boolean => {
  const tags = [...text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,2000}?(\/?)>/gi)];
  if (tags.some((tag) => !htmlNames.has((tag[2] ?? '').toLowerCase()))) return false;
  if (tags.some((tag) => tag[1] === '/' || tag[3] === '/' || /^(img|br|hr|wbr)$/i.test(tag[2] ?? ''))) return true;
  return /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i.test(text);
};

const withoutCutTag = (html: string): string => {
  const open = html.lastIndexOf('<');
  return open > html.lastIndexOf('>') ? html.slice(0, open) : html;
};

/** Text without what stands between two marks, each time; an opening mark that is never closed stays. Linear in the length, unlike a lazy expression. */
export const withoutSpans = (text: string, open: string, close: string): string => {
  let kept = '';
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    kept += `${text.slice(at, start)} `;
    at = end + close.length;
  }
  return kept + text.slice(at);
};

/** The words of an HTML fragment on one line, at most `limit` UTF-16 units of markup read. */
export const htmlToLine = (html: string, limit = 20_000): string => {
  const cut = html.length > limit ? withoutCutTag(html.slice(0, limit)) : html;
  if (!/[<&]/.test(cut)) return oneLine(cut);
  const $ = load(cut, null, false);
  $(dropped).remove();
  $('br,p,div,li,tr,h1,h2,h3,h4,h5,h6,blockquote,td').after(' ');
  return oneLine($.root().text());
};

const known = new Map<string, string>();
/** Named references of HTML that XML does not know become their characters; the five of XML and unknown names stay as written. */
export const decodeHtmlNames = (source: string): string =>
  source.replace(/&([A-Za-z][A-Za-z0-9]{1,31});/g, (whole, name: string) => {
    if (/^(amp|lt|gt|quot|apos)$/.test(name)) return whole;
    let value = known.get(name);
    if (value === undefined) {
      const decoded = load(whole, null, false).root().text();
      value = /[<>&]/.test(decoded) ? whole : decoded;
      if (known.size < 3000) known.set(name, value);
    }
    return value;
  });
