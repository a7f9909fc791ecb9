// Bytes to text for pages, feeds and tables. Every parser in main gets its text from here: none of them decodes by itself.
import chardet from 'chardet';
import iconv from 'iconv-lite';

export interface DecodeOptions {
  /** The Content-Type header as received; undefined for files. */
  contentType?: string;
  kind: 'html' | 'xml' | 'text';
}

const sampleBytes = 64 * 1024;
/** Browsers look at 1,024 bytes; real pages put scripts and comments before the declaration. */
const declarationBytes = 16 * 1024;

const latin1 = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** The canonical WHATWG name of a label (`latin1` is `windows-1252`), or iconv's name for what the web standard does not know (UTF-32, UTF-7). */
export const encodingOf = (label: string): string | null => {
  const name = label.trim().toLowerCase().replace(/^["']+|["']+$/g, '');
  if (!name) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return /^[a-z0-9_:.-]{2,40}$/.test(name) && iconv.encodingExists(name) ? name : null;
  }
};

const byteOrderMark = (b: Uint8Array): { encoding: string; length: number } | null => {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (b[0] === 0xff && b[1] === 0xfe && b[2] === 0 && b[3] === 0) return { encoding: 'utf-32le', length: 4 };
  if (b[0] === 0 && b[1] === 0 && b[2] === 0xfe && b[3] === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (b[0] === 0xff && b[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (b[0] === 0xfe && b[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
};

/** UTF-16 and UTF-32 without a mark, by where the zero bytes of the first two characters stand (XML 1.0, appendix F). */
const wideByPattern = (b: Uint8Array): string | null => {
  if (b.length < 4) return null;
  const zeros = [0, 1, 2, 3].map((i) => (b[i] === 0 ? '0' : 'x')).join('');
  switch (zeros) {
    case 'x000': return 'utf-32le';
    case '000x': return 'utf-32be';
    case 'x0x0': return 'utf-16le';
    case '0x0x': return 'utf-16be';
    default: return null;
  }
};

const fromHeader = (contentType: string | undefined): string | null => {
  const label = /;\s*charset\s*=\s*("[^"]*"|'[^']*'|[^;\s]+)/i.exec(contentType ?? '')?.[1];
  return label ? encodingOf(label) : null;
};

const fromXmlDeclaration = (head: string): string | null => {
  const label = /<\?xml\b[^>]{0,300}?\bencoding\s*=\s*["']([^"']{1,60})["']/i.exec(head)?.[1];
  return label ? encodingOf(label) : null;
};

const fromMeta = (head: string): string | null => {
  for (const tag of head.replace(/<!--[\s\S]*?-->/g, '').match(/<meta\b[^>]{0,600}>/gi) ?? []) {
    const label = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]{2,60})/i.exec(tag)?.[1];
    const encoding = label ? encodingOf(label) : null;
    if (encoding) return encoding;
  }
  return null;
};

/** A declaration that could be read as ASCII is not UTF-16 or UTF-32, whatever it says (WHATWG: then UTF-8). */
const declared = (bytes: Uint8Array, kind: DecodeOptions['kind']): string | null => {
  if (kind === 'text') return null;
  const head = latin1(bytes, declarationBytes);
  const encoding = kind === 'xml' ? fromXmlDeclaration(head) : fromMeta(head) ?? fromXmlDeclaration(head);
  return encoding && /^(utf|ucs)-?(16|32|2|4)/.test(encoding) ? 'utf-8' : encoding;
};

interface Utf8Evidence {
  /** Well-formed sequences of two bytes or more. */
  good: number;
  /** Bytes that belong to no well-formed sequence. */
  bad: number;
}

/** Counts well-formed and broken multi-byte sequences; a sequence cut by the end of the input counts as neither. */
export const utf8Evidence = (bytes: Uint8Array): Utf8Evidence => {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    let seen = 1;
    while (seen < length && ((bytes[i + seen] ?? 0) & 0xc0) === 0x80) seen += 1;
    if (length > 0 && seen === length) good += 1;
    else if (length === 0 || i + seen < bytes.length) bad += 1;
    i += seen;
  }
  return { good, bad };
};

const isSingleByte = (encoding: string): boolean => /^(windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/.test(encoding);

/** Between siblings of Latin-1 a guess on few letters is chance, and Western European is the better bet. */
const isSibling = (encoding: string): boolean => /^(windows-125[047]|iso-8859-(2|3|4|9|10|13|14|15|16))$/.test(encoding);
const enoughLetters = 8;
const enoughConfidence = (encoding: string): number => (isSingleByte(encoding) ? 35 : 20);

const detected = (bytes: Uint8Array, kind: DecodeOptions['kind']): string => {
  // Markup is ASCII and says nothing about the language; leaving it in drowns the evidence of short texts.
  const text = kind === 'text' ? null : latin1(bytes, sampleBytes).replace(/<[^>]*>/g, ' ');
  const sample = text === null ? bytes.subarray(0, sampleBytes) : Buffer.from(text, 'latin1');
  const letters = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  for (const match of chardet.analyse(sample)) {
    const encoding = /^utf-?8|ascii/i.test(match.name) ? null : encodingOf(match.name);
    if (encoding && match.confidence >= enoughConfidence(encoding) && (letters >= enoughLetters || !isSibling(encoding))) return encoding;
  }
  return 'windows-1252';
};

/** What the evidence says against the claim: many pages claim one encoding and are written in another. */
const settle = (bytes: Uint8Array, claim: string | null, kind: DecodeOptions['kind']): string => {
  const { good, bad } = utf8Evidence(bytes);
  if (claim === 'utf-8' || claim === null) {
    if (bad === 0 || good >= 4 * bad) return 'utf-8';
    return detected(bytes, kind);
  }
  return isSingleByte(claim) && bad === 0 && good >= 2 ? 'utf-8' : claim;
};

const decodeAs = (bytes: Uint8Array, encoding: string): string => {
  const asBuffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Some Node 22 and 23 releases decode windows-1252 as Latin-1; iconv-lite is right everywhere.
  if (encoding === 'windows-1252') return iconv.decode(asBuffer, 'win1252');
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return iconv.decode(asBuffer, encoding);
  }
};

/** The encoding that `decodeText` uses: byte order mark, header, declaration in the text, then evidence of the bytes. */
export const chooseEncoding = (bytes: Uint8Array, { contentType, kind }: DecodeOptions): string => {
  const mark = byteOrderMark(bytes);
  if (mark) return mark.encoding;
  const wide = wideByPattern(bytes);
  if (wide) return wide;
  return settle(bytes, fromHeader(contentType) ?? declared(bytes, kind), kind);
};

/** Text of a page, feed or table. Never throws; what can not be decoded stands as U+FFFD. The byte order mark is left out. */
export const decodeText = (bytes: Uint8Array, options: DecodeOptions): string => {
  const mark = byteOrderMark(bytes);
  const text = decodeAs(mark ? bytes.subarray(mark.length) : bytes, mark?.encoding ?? chooseEncoding(bytes, options));
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
};
