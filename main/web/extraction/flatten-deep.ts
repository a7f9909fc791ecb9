// Markup nested thousands deep is an accident or an attack: the parser's work grows with the square of the depth.
// One linear pass over the source drops the tags below a limit and keeps their text.

const limit = 600;
/** Tags that need no end tag, so that counting them would see depth where none is. */
const uncounted = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'optgroup', 'tbody', 'thead', 'tfoot', 'colgroup', 'html', 'head', 'body']);
const rawText = new Set(['script', 'style', 'textarea', 'title']);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Where a tag's name ends: letters, digits, colon, hyphen. */
const nameEnd = (html: string, from: number): number => {
  let to = from;
  for (; to - from < 40; to += 1) {
    const code = html.charCodeAt(to);
    if (!(isLetter(code) || (code >= 48 && code <= 58) || code === 45)) break;
  }
  return to;
};

/** Where the text of a script or style ends. A search that found none is not made again, or many open scripts would cost the square. */
const rawEnds = (html: string): ((name: string, from: number) => number) => {
  const known = new Map<string, number>();
  return (name, from) => {
    const last = known.get(name);
    if (last !== undefined && (last < 0 || last >= from)) return last;
    const pattern = new RegExp(`</${name}`, 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(html)?.index ?? -1;
    known.set(name, found);
    return found;
  };
};

/** The same source, its tags below the limit removed. Sources of ordinary depth come back as they are. */
export const flattenDeep = (html: string): string => {
  const parts: string[] = [];
  const endOfRaw = rawEnds(html);
  let [depth, kept, at] = [0, 0, html.indexOf('<')];
  while (at >= 0) {
    const closing = html[at + 1] === '/';
    const nameStart = at + (closing ? 2 : 1);
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = html.indexOf('<', end + 3);
      continue;
    }
    if (!isLetter(html.charCodeAt(nameStart))) { at = html.indexOf('<', at + 1); continue; }
    const name = html.slice(nameStart, nameEnd(html, nameStart)).toLowerCase();
    const end = html.indexOf('>', nameStart);
    if (end < 0) break;
    if (!uncounted.has(name) && html[end - 1] !== '/') {
      if (closing ? depth > limit : depth >= limit) {
        parts.push(html.slice(kept, at), ' ');
        kept = end + 1;
      }
      depth = Math.max(0, depth + (closing ? -1 : 1));
    }
    let next = end + 1;
    if (!closing && rawText.has(name)) next = Math.max(next, endOfRaw(name, next));
    at = html.indexOf('<', next);
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(kept);
};
