// Paths and patterns brought to one form before they are compared (RFC 9309, 2.2.2), one character an octet.

/** Octets that neither side may hold raw: controls, space, and what RFC 3986 knows neither as reserved nor as unreserved. */
const mustEncode = /[\u0000-\u0020"<>\\^`{|}\u007f-\u00ff]/g;
const unreserved = /[A-Za-z0-9._~-]/;

const encodeOctet = (octet: string): string => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A percent-encoded unreserved octet is decoded, any other keeps its code in upper case. */
const settleEscapes = (path: string): string =>
  path.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const octet = String.fromCharCode(parseInt(hex, 16));
    return unreserved.test(octet) ? octet : whole.toUpperCase();
  });

/** RFC 9309's table: an address given as a query value means the same written raw or encoded. */
const settleQuery = (path: string): string => {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query) + path.slice(query).replace(/%3A/g, ':').replace(/%2F/g, '/');
};

/** One form for a rule's path, given as octets (Latin-1 text); `*` and a final `$` keep their meaning. */
export const normalisePattern = (octets: string): string => {
  const settled = settleQuery(settleEscapes(octets.replace(mustEncode, encodeOctet)));
  const anchored = settled.endsWith('$');
  return (anchored ? settled.slice(0, -1) : settled).replace(/\$/g, '%24') + (anchored ? '$' : '');
};

/** Path and query of an address in the form that patterns have; its own `*` and `$` are no wildcards. */
export const normaliseTarget = (pathAndQuery: string): string => {
  const octets = Buffer.from(pathAndQuery, 'utf8').toString('latin1');
  return settleQuery(settleEscapes(octets.replace(mustEncode, encodeOctet))).replace(/\*/g, '%2A').replace(/\$/g, '%24');
};

/** Whether a pattern matches from the start of the path: `*` is any octets, a final `$` the end. Linear, no regular expression. */
export const patternMatches = (pattern: string, path: string): boolean => {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  if (rest.length === 0) return !anchored || at === path.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
};
