// The lines of a robots.txt (RFC 9309, 2.1 and 2.2), with the misspellings that the large crawlers forgive.
import { normalisePattern } from './robots-path';

export interface RobotsRule {
  allow: boolean;
  /** Normalised; its length in octets is the priority. */
  pattern: string;
  /** The line as it stands in the file. */
  line: string;
}

export interface RobotsGroup {
  /** Product tokens in lower case; `*` for everyone. */
  agents: string[];
  rules: RobotsRule[];
  crawlDelaySeconds: number | null;
}

export interface RobotsFile {
  groups: RobotsGroup[];
  sitemaps: string[];
}

/** RFC 9309 asks for at least 500 KiB. */
export const maxRobotsBytes = 1024 * 1024;
/** Longer lines are cut, as Google's parser does: no address is that long. */
const maxLineLength = 2083 * 8;

type Key = 'user-agent' | 'allow' | 'disallow' | 'crawl-delay' | 'sitemap';
const keys: Record<string, Key> = {
  'user-agent': 'user-agent', useragent: 'user-agent', 'user agent': 'user-agent', allow: 'allow',
  disallow: 'disallow', dissallow: 'disallow', dissalow: 'disallow', disalow: 'disallow', diasllow: 'disallow', disallaw: 'disallow',
  'crawl-delay': 'crawl-delay', crawldelay: 'crawl-delay', 'crawl delay': 'crawl-delay', sitemap: 'sitemap', 'site-map': 'sitemap',
};

/** A byte order mark, whole or cut short, is no part of the first line. */
const withoutMark = (octets: string): string => /^\u00ef(?:\u00bb\u00bf?)?(?=[\u0000-\u007f]|$)/.test(octets) ? octets.replace(/^\u00ef\u00bb?\u00bf?/, '') : octets;

const splitLine = (line: string): { key: Key; value: string } | null => {
  const text = line.replace(/#.*$/s, '').trim();
  const colon = text.indexOf(':');
  // Without a colon exactly two words count: `disallow /x`.
  const words = colon < 0 ? /^(\S+)[ \t]+(\S+)$/.exec(text) : [text, text.slice(0, colon), text.slice(colon + 1)];
  const key = words ? keys[(words[1] ?? '').trim().toLowerCase()] : undefined;
  return key && words ? { key, value: (words[2] ?? '').trim() } : null;
};

/** `FooBot/1.0` and `Foo Bar` name the tokens FooBot and Foo. */
const agentToken = (value: string): string => (/^\*(\s|$)/.test(value) ? '*' : (/^[a-zA-Z_-]+/.exec(value)?.[0] ?? '').toLowerCase());

const octetsToText = (octets: string): string => Buffer.from(octets, 'latin1').toString('utf8');

/** Reads the bytes of a robots.txt. Never throws: a line that is not understood is left out. */
export const parseRobots = (bytes: Uint8Array): RobotsFile => {
  const octets = withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, maxRobotsBytes)).toString('latin1'));
  const file: RobotsFile = { groups: [], sitemaps: [] };
  let group: RobotsGroup | null = null;
  let namingAgents = false;
  for (const whole of octets.split(/\r\n|\n|\r/)) {
    const line = whole.slice(0, maxLineLength);
    const found = splitLine(line);
    if (!found) continue;
    if (found.key === 'user-agent') {
      if (!group || !namingAgents) file.groups.push((group = { agents: [], rules: [], crawlDelaySeconds: null }));
      group.agents.push(agentToken(found.value));
      namingAgents = true;
    } else if (found.key === 'sitemap') {
      file.sitemaps.push(octetsToText(found.value));
    } else if (found.key === 'crawl-delay') {
      const seconds = Number(found.value);
      if (group && found.value !== '' && Number.isFinite(seconds) && seconds >= 0) group.crawlDelaySeconds = Math.max(group.crawlDelaySeconds ?? 0, seconds);
    } else {
      // Only rules end the list of agents: a sitemap or an unknown line between two agents does not.
      namingAgents = false;
      group?.rules.push({ allow: found.key === 'allow', pattern: normalisePattern(found.value), line: octetsToText(line.trim()) });
    }
  }
  return file;
};
