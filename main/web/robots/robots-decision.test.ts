// The cases follow RFC 9309 and what Google's parser is published to hold, rewritten; where the two differ, the RFC.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crawlDelay, decideRobots } from './robots-decision';
import { maxRobotsBytes, parseRobots } from './robots-parse';
import { normalisePattern, patternMatches } from './robots-path';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const allowed = (robots: string | Uint8Array, agent: string, url: string): boolean =>
  decideRobots(parseRobots(typeof robots === 'string' ? bytes(robots) : robots), agent, url).allowed;
const site = 'http://foo.bar';

const cases: [string, string, string, string, boolean][] = [
  ['empty file', '', 'FooBot', '/x', true],
  ['lines without a known key', 'foo: FooBot\nbar: /\n', 'FooBot', '/x/y', true],
  ['missing colon', 'user-agent FooBot\ndisallow /\n', 'FooBot', '/x/y', false],
  ['missing colon with three words is no rule', 'user-agent: FooBot\ndisallow / x\n', 'FooBot', '/x/y', true],
  ['keys in any case', 'USER-AGENT: FooBot\nDISALLOW: /x/\nAllow: /X/', 'FooBot', '/x/y', false],
  ['values keep their case', 'USER-AGENT: FooBot\nDISALLOW: /x/\n', 'FooBot', '/X/y', true],
  ['agents in any case', 'user-agent: fOObOT\ndisallow: /', 'FooBot', '/', false],
  ['rules before any agent count for nobody', 'disallow: /\nuser-agent: FooBot\nallow: /z', 'FooBot', '/a', true],
  ['own group before everyone', 'user-agent: *\ndisallow: /\nuser-agent: FooBot\nallow: /x', 'FooBot', '/q', true],
  ['everyone when there is no own group', 'user-agent: *\ndisallow: /\nuser-agent: BarBot\nallow: /', 'FooBot', '/q', false],
  ['own group without rules still is the own group', 'user-agent: *\ndisallow: /\nuser-agent: FooBot\ndisallow:', 'FooBot', '/q', true],
  ['groups of one agent are merged', 'user-agent: FooBot\ndisallow: /a/\n\nuser-agent: BarBot\ndisallow: /\n\nuser-agent: FooBot\ndisallow: /b/', 'FooBot', '/b/1', false],
  ['groups for everyone are merged', 'user-agent: *\ndisallow: /a/\nuser-agent: BarBot\ndisallow: /\nuser-agent: *\ndisallow: /b/', 'FooBot', '/a/1', false],
  ['two agents share a group', 'user-agent: FooBot\nuser-agent: BarBot\ndisallow: /x/', 'FooBot', '/x/y', false],
  ['blank lines do not end a group', 'user-agent: FooBot\n\n\ndisallow: /x/', 'FooBot', '/x/y', false],
  ['a sitemap between agents does not end their list', 'User-agent: BarBot\nSitemap: https://foo.bar/sitemap\nUser-agent: *\nDisallow: /', 'BarBot', '/', false],
  ['an unknown line between agents does not either', 'User-agent: BarBot\nWhatever: no\nUser-agent: *\nDisallow: /', 'BarBot', '/', false],
  ['a crawl-delay between agents does not either', 'User-agent: BarBot\nCrawl-delay: 3\nUser-agent: *\nDisallow: /', 'BarBot', '/', false],
  ['a version in the agent line', 'user-agent: FooBot/1.2\ndisallow: /', 'FooBot', '/', false],
  ['a version in our own name', 'user-agent: FooBot\ndisallow: /', 'FooBot/1.2 (+https://a.example)', '/', false],
  ['agent line up to the first space', 'user-agent: *\nallow: /\nuser-agent: Foo Bar\ndisallow: /', 'Foo', '/', false],
  ['a name with a space is no token', 'user-agent: *\ndisallow: /\nuser-agent: Foo Bar\nallow: /', 'Foo Bar', '/', false],
  ['no prefix match of agents', 'user-agent: Foo\ndisallow: /', 'FooBot', '/', true],
  ['star followed by letters is not everyone', 'user-agent: *bot\ndisallow: /', 'FooBot', '/', true],
  ['star followed by a space is everyone', 'user-agent: * x\ndisallow: /', 'FooBot', '/', false],
  ['longest wins: allow', 'user-agent: FooBot\ndisallow: /x/page.html\nallow: /x/', 'FooBot', '/x/page.html', false],
  ['longest wins: disallow', 'user-agent: FooBot\nallow: /x/page.html\ndisallow: /x/', 'FooBot', '/x/page.html', true],
  ['allow wins ties', 'user-agent: FooBot\ndisallow: /folder\nallow: /folder', 'FooBot', '/folder/p', true],
  ['both empty', 'user-agent: FooBot\ndisallow:\nallow:', 'FooBot', '/x', true],
  ['star counts as an octet', 'user-agent: FooBot\nallow: /page\ndisallow: /*.html', 'FooBot', '/page.html', false],
  ['longer literal beats star', 'user-agent: FooBot\nallow: /x/page.\ndisallow: /*.html', 'FooBot', '/x/page.html', true],
  ['/fish', 'user-agent: *\ndisallow: /\nallow: /fish', 'FooBot', '/fishheads/yummy.html', true],
  ['/fish has a case', 'user-agent: *\ndisallow: /\nallow: /fish', 'FooBot', '/Fish.asp', false],
  ['/fish starts at the start', 'user-agent: *\ndisallow: /\nallow: /fish', 'FooBot', '/catfish', false],
  ['/fish/ wants its slash', 'user-agent: *\ndisallow: /\nallow: /fish/', 'FooBot', '/fish', false],
  ['/fish* is /fish', 'user-agent: *\ndisallow: /\nallow: /fish*', 'FooBot', '/fish.html', true],
  ['/*.php', 'user-agent: *\ndisallow: /\nallow: /*.php', 'FooBot', '/folder/filename.php?parameters', true],
  ['/*.php$', 'user-agent: *\ndisallow: /\nallow: /*.php$', 'FooBot', '/filename.php?parameters', false],
  ['/*.php$ at the end', 'user-agent: *\ndisallow: /\nallow: /*.php$', 'FooBot', '/folder/any.php.file.php', true],
  ['/fish*.php', 'user-agent: *\ndisallow: /\nallow: /fish*.php', 'FooBot', '/fishheads/catfish.php?id=1', true],
  ['/$ is the front page', 'user-agent: *\nallow: /$\ndisallow: /', 'FooBot', '/', true],
  ['/$ is no other', 'user-agent: *\nallow: /$\ndisallow: /', 'FooBot', '/page.htm', false],
  ['$ inside is a character', 'user-agent: *\ndisallow: /a$b', 'FooBot', '/a$b/c', false],
  ['%24 is a character', 'user-agent: *\ndisallow: /a-%24', 'FooBot', '/a-$', false],
  ['%24 is no end', 'user-agent: *\ndisallow: /a%24', 'FooBot', '/a', true],
  ['%2A is a character', 'user-agent: *\ndisallow: /f-%2A.html', 'FooBot', '/f-*.html', false],
  ['%2A is no wildcard', 'user-agent: *\ndisallow: /f-%2A.html', 'FooBot', '/f-x.html', true],
  ['star may be empty', 'user-agent: *\ndisallow: /foo/*/qux', 'FooBot', '/foo//qux', false],
  ['comment ends a value', 'user-agent: FooBot # me\ndisallow: / # all\nallow: /foo/quz#qux', 'FooBot', '/foo/quz', true],
  ['query is part of the path', 'user-agent: FooBot\ndisallow: /\nallow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par', 'FooBot', '/foo/bar?qux=taz&baz=http://foo.bar?tar&par', true],
  ['address in a query, encoded', 'user-agent: FooBot\ndisallow: /foo/bar?baz=https://foo.bar', 'FooBot', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', false],
  ['encoded slash in a path is no slash', 'user-agent: FooBot\ndisallow: /a/b', 'FooBot', '/a%2Fb', true],
  ['raw octets in the rule', 'user-agent: FooBot\ndisallow: /\nallow: /foo/bar/\u30c4', 'FooBot', '/foo/bar/%E3%83%84', true],
  ['encoded octets in the rule', 'user-agent: FooBot\ndisallow: /\nallow: /foo/bar/%e3%83%84', 'FooBot', '/foo/bar/\u30c4', true],
  ['encoded letters in the rule', 'user-agent: FooBot\ndisallow: /\nallow: /foo/bar/%62%61%7A', 'FooBot', '/foo/bar/baz', true],
  ['encoded letters in the address', 'user-agent: FooBot\ndisallow: /foo/bar/baz', 'FooBot', '/foo/bar/%62%61%7A', false],
  ['typing errors', 'user-agent: FooBot\nDissallow: /a', 'FooBot', '/a', false],
  ['spaces around everything', ' \t user-agent \t:\t FooBot \t\n  disallow  :  /a  ', 'FooBot', '/a', false],
  ['line ends of three kinds', 'user-agent: FooBot\rdisallow: /a\r\ndisallow: /b\ndisallow: /c', 'FooBot', '/b', false],
  ['a path without its slash matches nothing', 'user-agent: FooBot\ndisallow: fish', 'FooBot', '/fish', true],
  ['robots.txt itself is always allowed', 'user-agent: *\ndisallow: /', 'FooBot', '/robots.txt', true],
  ['index.html is a page like any other', 'user-agent: *\ndisallow: /\nallow: /a/index.html', 'FooBot', '/a/', false],
];

describe('decideRobots', () => {
  it.each(cases)('%s', (_name, robots, agent, path, expected) => {
    expect(allowed(robots, agent, site + path)).toBe(expected);
  });

  it('gives the line that decided as it was written', () => {
    const file = parseRobots(bytes('User-Agent: *\n  Disallow: /caf\u00e9   # no\nAllow: /x'));
    expect(decideRobots(file, 'FooBot', `${site}/caf\u00e9/1`)).toEqual({ allowed: false, rule: 'Disallow: /caf\u00e9   # no' });
    expect(decideRobots(file, 'FooBot', `${site}/other`)).toEqual({ allowed: true, rule: null });
  });

  it('skips a whole or cut byte order mark, but not another first octet', () => {
    const rest = 'User-Agent: FooBot\nDisallow: /';
    for (const mark of [[0xef, 0xbb, 0xbf], [0xef, 0xbb], [0xef]]) expect(allowed(Buffer.concat([Buffer.from(mark), Buffer.from(rest)]), 'FooBot', `${site}/x`)).toBe(false);
    expect(allowed(Buffer.concat([Buffer.from([0xef, 0x11, 0xbf]), Buffer.from(rest)]), 'FooBot', `${site}/x`)).toBe(true);
  });

  it('reads at least 500 KiB and not without end', () => {
    const filler = (length: number): string => `# ${'x'.repeat(length)}\n`;
    expect(allowed(`${filler(500 * 1024 - 40)}user-agent: *\ndisallow: /`, 'FooBot', site)).toBe(false);
    expect(allowed(`${filler(maxRobotsBytes)}user-agent: *\ndisallow: /`, 'FooBot', site)).toBe(true);
  });

  it('reads sitemaps and the longest crawl-delay of the groups that apply', () => {
    const file = parseRobots(bytes('Sitemap: https://a.example/s.xml\nuser-agent: *\ncrawl-delay: 99\nallow: /\nuser-agent: kpbot\ncrawl-delay: 7\nallow: /\nuser-agent: KPBot\nCrawl-delay: 12.5\nallow: /\ncrawl-delay: x'));
    expect(file.sitemaps).toEqual(['https://a.example/s.xml']);
    expect(crawlDelay(file, 'KPBot')).toBe(12.5);
    expect(crawlDelay(parseRobots(bytes('user-agent: *\nallow: /')), 'KPBot')).toBeNull();
  });

  it('says what is wrong with an address', () => {
    expect(() => allowed('', 'FooBot', 'foo bar')).toThrow(expect.objectContaining({ code: 'VALIDATION' }));
  });
});

describe('properties', () => {
  const path = fc.array(fc.constantFrom('a', 'b', '/', 'x.y', '?', '%41', '%2f', '\u00e9', '$', '*', '='), { maxLength: 12 }).map((parts) => `/${parts.join('')}`);

  it('never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), path, (raw, target) => {
      decideRobots(parseRobots(raw), 'KPBot', site + target);
    }));
  });

  it('matches as a regular expression would', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '/', '*', '.'), { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    const plain = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 12 }).map((parts) => `/${parts.join('')}`);
    fc.assert(fc.property(pattern, plain, fc.boolean(), (text, target, end) => {
      const regex = new RegExp(`^${text.split('*').map((part) => part.replaceAll('.', '\\.')).join('.*')}${end ? '$' : ''}`);
      expect(patternMatches(normalisePattern(text + (end ? '$' : '')), target)).toBe(regex.test(target));
    }), { numRuns: 500 });
  });

  it('disallowing a path refuses it and everything below it, however it is written', () => {
    fc.assert(fc.property(path, (target) => {
      const rule = target.replaceAll('*', '%2A').replaceAll('$', '%24');
      expect(allowed(`user-agent: *\ndisallow: ${rule}`, 'KPBot', site + target + 'z')).toBe(false);
    }));
  });

  it('adding an allow rule never refuses more', () => {
    fc.assert(fc.property(fc.array(path, { maxLength: 4 }), path, path, (refused, extra, target) => {
      const robots = `user-agent: *\n${refused.map((p) => `disallow: ${p}\n`).join('')}`;
      if (allowed(robots, 'KPBot', site + target)) expect(allowed(`${robots}allow: ${extra}`, 'KPBot', site + target)).toBe(true);
    }));
  });
});
